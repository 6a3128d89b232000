/** The little XML the builder needs: elements written as text, children in the order in which they are given. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that may not stand in XML text or attribute values. */
export function escapeText(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element; attributes without a value are left out, and so are the tags' content when there is none. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  // A document has ten thousand elements, and the tests thousands of documents.
  let head = '';
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${escapeText(String(value))}"`;
  }
  const content = children.join('');
  return content === '' ? `<${name}${head}/>` : `<${name}${head}>${content}</${name}>`;
}

/** `<w:name w:val="…"/>`, the commonest shape of a property; `''` when there is nothing to say. */
export function property(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  return value === true ? element(`w:${name}`) : element(`w:${name}`, { 'w:val': value });
}
