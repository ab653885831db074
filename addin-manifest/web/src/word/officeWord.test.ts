import { expect, test, vi } from "vitest";
import { isWordNewEnough, officeWord } from "./officeWord";
import { ScriptedHost } from "./scriptedHost.test-data";
import { WordFailure } from "./WordDocument";

const control = (tag: string) => `ContentControls.GetByTag("${tag}").GetFirstOrNullObject()`;
/** The browser's, which Node.js has not. */
class ReadAtOnce {
  result: string | null = null;
  onload: (() => void) | null = null;

  readAsDataURL(content: Blob): void {
    void content.arrayBuffer().then((bytes) => {
      this.result = `data:application/octet-stream;base64,${Buffer.from(bytes).toString("base64")}`;
      this.onload?.();
    });
  }
}

const region = { tag: "oi:item:01", bookmark: "_oi_item_01" };
const other = { tag: "oi:item:02", bookmark: "_oi_item_02" };

test("all properties come with one round trip", async () => {
  const host = new ScriptedHost((way) => (way === "Properties.CustomProperties" ? { _Items: [{ Key: "OfficeIntegration.Kind", Value: "Section" }, { Key: "Number", Value: 7 }] } : {}));
  expect(await officeWord.properties()).toEqual({ "OfficeIntegration.Kind": "Section", Number: "7" });
  expect(host.batches).toEqual([["Properties.CustomProperties ? key,value"]]);
});

test("many regions are read with two round trips, and one that is gone is null", async () => {
  const host = new ScriptedHost((way, action) => (way.includes("oi:item:02") ? null : action === "read" ? { Tag: "oi:item:01", Text: "What stands there." } : {}));
  expect(await officeWord.texts([region, other])).toEqual(["What stands there.", null]);
  expect(host.batches).toEqual([[`${control("oi:item:01")} ? tag`], [`${control("oi:item:01")}.GetRange("Whole") ? text`]]);
});

test("a region is shown, and one that is gone is not", async () => {
  const host = new ScriptedHost((way, action) => (way.includes("oi:item:02") ? null : action === "read" ? { Tag: "x" } : {}));
  expect(await officeWord.show(region)).toBe(true);
  expect(host.batches.flat()).toContain(`${control("oi:item:01")}.GetRange("Whole").Select("Start")`);
  expect(await officeWord.show(other)).toBe(false);
});

test("what stands behind the label is replaced, up to the end of the answer", async () => {
  const host = new ScriptedHost((_, action) => (action === "read" ? { Tag: "x" } : {}));
  expect(await officeWord.replaceAfter("oi:by:01:p", "oi:answer:01:p", "<xml/>")).toBe(true);
  expect(host.batches.flat().at(-1)).toMatch(/^ContentControls\.GetByTag\("oi:by:01:p"\)\.GetFirstOrNullObject\(\)\.GetRange\("After"\)\.ExpandTo\(.*\)\.InsertOoxml\("<xml\/>","Replace"\)$/);
});

test("without its label nothing of an answer is touched", async () => {
  const host = new ScriptedHost((way, action) => (way.includes("oi:by:") ? null : action === "read" ? { Tag: "x" } : {}));
  expect(await officeWord.replaceAfter("oi:by:01:p", "oi:answer:01:p", "<xml/>")).toBe(false);
  expect(host.batches.flat().filter((call) => call.includes("InsertOoxml"))).toEqual([]);
});

test("something is added below what stands in a control, and nothing where there is none", async () => {
  const host = new ScriptedHost((way, action) => (way.includes("gone") ? null : action === "read" ? { Tag: "x" } : {}));
  expect(await officeWord.addInto("oi:answer:01:p", "<xml/>")).toBe(true);
  expect(host.batches.flat()).toContain(`${control("oi:answer:01:p")}.InsertOoxml("<xml/>","End")`);
  expect(await officeWord.addInto("gone", "<xml/>")).toBe(false);
  expect(host.batches.flat().filter((call) => call.includes("InsertOoxml"))).toHaveLength(1);
});

test("another document is opened from its bytes", async () => {
  vi.stubGlobal("FileReader", ReadAtOnce);
  const host = new ScriptedHost(() => ({}));
  await officeWord.open(new Blob([Uint8Array.of(80, 75, 3, 4)]));
  expect(host.batches.flat()).toEqual(['Microsoft.WordServices.Application.CreateDocument("UEsDBA==").Open()']);
});

test("the selection tells its paragraph and the controls around it", async () => {
  const parent = "ParentContentControlOrNullObject";
  new ScriptedHost((way, action) => {
    const level = way.split(parent).length - 1;
    if (level > 2) return null;
    if (action !== "read") return {};
    return level === 0 ? { Text: "One paragraph." } : { Tag: level === 1 ? "oi:answer:01:p" : "oi:item:01" };
  });
  expect(await officeWord.selection()).toEqual({ text: "One paragraph.", tags: ["oi:answer:01:p", "oi:item:01"], bookmarks: [] });
});

test("what Word refuses keeps Word's code", async () => {
  const host = new ScriptedHost(() => ({}));
  host.error = "AccessDenied";
  await expect(officeWord.show(region)).rejects.toEqual(new WordFailure("AccessDenied"));
});

test("the document is handed over as its container, slice by slice, and closed", async () => {
  const host = new ScriptedHost(() => ({}));
  host.sets = { WordApi: 1.3, CompressedFile: 1.1 };
  host.file = { slices: [[80, 75], [3, 4]], closed: 0 };
  const { content, type } = await officeWord.file();
  expect([...new Uint8Array(await content.arrayBuffer())]).toEqual([80, 75, 3, 4]);
  expect(type).toContain("wordprocessingml");
  expect(host.file.closed).toBe(1);
});

test.each([{ WordApi: 1.3 }, { WordApi: 1.3, CompressedFile: 1.1 }])("with %o and no container the document comes as one XML file with its properties", async (sets) => {
  const flat = '<pkg:package xmlns:pkg="x"></pkg:package>';
  const host = new ScriptedHost((way, action, name) => (name === "GetOoxml" ? flat : action === "read" && way.startsWith("Properties") ? { _Items: [{ Key: "a", Value: "b" }] } : {}));
  host.sets = sets;
  const { content, type } = await officeWord.file();
  expect(await content.text()).toContain('name="a"><vt:lpwstr>b</vt:lpwstr>');
  expect(type).toBe("application/xml");
});

test.each([[1.3, true], [1.2, false]])("WordApi %d is new enough: %s", (version, isEnough) => {
  const host = new ScriptedHost(() => ({}));
  host.sets = { WordApi: version };
  expect(isWordNewEnough()).toBe(isEnough);
});

test("whoever listens to the selection can stop", () => {
  const host = new ScriptedHost(() => ({}));
  const leave = officeWord.onSelection(() => undefined);
  expect(host.handlers.size).toBe(1);
  leave();
  expect(host.handlers.size).toBe(0);
});
