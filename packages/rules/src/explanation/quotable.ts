/**
 * A legal basis as it may be quoted to a citizen: an article number that nobody has checked against the official text is
 * left out, and the act alone is named. A rule of ours that no text stands behind is named as the example that it is.
 */
export const quotable = (basis: string): string =>
  basis.replace(/(?:\s+[^\s（）]*)?（[^（]*(?:待核对|待核实|待本市文件确认)）/g, '')
