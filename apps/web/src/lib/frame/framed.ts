/** Whether this page is in a frame of a company's page; asked in browsers alone. */
export const isFramed = (): boolean => document.documentElement.hasAttribute('data-framed');
