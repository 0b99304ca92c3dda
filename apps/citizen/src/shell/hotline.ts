/** The city's citizen hotline: on every page where somebody may be stuck. */
export const hotline = '12345'
