/** The one-use token in a link that the office sent. */
export const tokenOf = (link: string): string => /[?&]token=([^&#]+)/.exec(link)?.[1] ?? link.split('/').at(-1) ?? ''
