/** Whether a language (BCP 47) is written from right to left. */
export const isRightToLeft = (language = ''): boolean =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language);
