/** Full-width ASCII and the ideographic space made half-width, unit for unit, so that offsets stay those of the text given. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}
