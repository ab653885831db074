const properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const end = "</pkg:package>";

/**
 * A document as one XML file, with its own properties in it, by which it is recognised.
 * @param xml As Word gives it; with the part already in it, it stays as it is.
 */
export function flatWithProperties(xml: string, values: Readonly<Record<string, string>>): string {
  const at = xml.lastIndexOf(end);
  if (at < 0 || xml.includes(`"${contentType}"`)) return xml;
  const list = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  const part = `<pkg:part pkg:name="/docProps/custom.xml" pkg:contentType="${contentType}"><pkg:xmlData><Properties xmlns="${properties}" xmlns:vt="${variants}">${list.join("")}</Properties></pkg:xmlData></pkg:part>`;
  return xml.slice(0, at) + part + xml.slice(at);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
