import { expect, test } from "vitest";
import { flatWithProperties } from "./flatDocument";

const flat = '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"/></pkg:package>';

test("properties become a part of their own, and nothing in them is taken for markup", () => {
  const made = flatWithProperties(flat, { "OfficeIntegration.Kind": 'a & b < "c"' });
  expect(made).toContain('name="OfficeIntegration.Kind"><vt:lpwstr>a &amp; b &lt; &quot;c&quot;</vt:lpwstr>');
  expect(made.endsWith("</pkg:part></pkg:package>")).toBe(true);
});

test("a document that carries them already stays as it is", () => {
  const made = flatWithProperties(flat, { name: "value" });
  expect(flatWithProperties(made, { name: "another" })).toBe(made);
});
