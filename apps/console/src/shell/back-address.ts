/** Where to go after signing in: an address inside the console only, or the home screen. */
export function backAddress(asked: string | null): string {
  const inside = asked !== null && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in')
  return inside ? asked : '/'
}
