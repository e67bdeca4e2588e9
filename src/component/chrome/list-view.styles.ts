import { css } from 'lit';

/** The list. */
export const listStyles = css``;
