import { expect, test } from "vitest";
import { identityOf, itemOf, regionOf } from "./identity";

const stamp = "d,Section,a1b2,7,ar,p%2C1;i,01,x,y,,z;i,05.b,x,y,,z;a,01,p%2C1,2,q,;o,r";

test("the stamp is put together from its pieces, in their order", () => {
  const half = 20;
  expect(identityOf({ "OfficeIntegration.Stamp.0002": stamp.slice(half), "OfficeIntegration.Stamp.0001": `${stamp.slice(0, half)} `, Title: "x" })).toEqual({
    kind: "Section",
    assessmentId: "a1b2",
    version: 7,
    stakeholderId: "p,1",
    items: ["01", "05.b"],
  });
});

test("a master is nobody's", () => {
  expect(identityOf({ "OfficeIntegration.Stamp.0001": "d,Master,a,3,en,;i,01,x" })).toMatchObject({ kind: "Master", stakeholderId: null, version: 3 });
});

test.each([{}, { Title: "x" }, { "OfficeIntegration.Stamp.0001": "d,Other,a,3,en," }, { "OfficeIntegration.Stamp.0001": "d,Master,,3,en," }, { "OfficeIntegration.Stamp.0001": "d,Master,a,x,en," }])("%o is none of ours", (properties) => {
  expect(identityOf(properties)).toBeNull();
});

test.each([
  [["oi:body:05.b:p", "oi:answer:05.b:p", "oi:item:05.b"], [], "05.b"],
  [["oi:item:05"], [], "05"],
  [["somebody's own"], ["_oi_item_05_b"], "05.b"],
  [[], ["_OI_ITEM_05"], "05"],
  [[], [], null],
])("%o and %o are in %s", (tags, bookmarks, item) => {
  expect(itemOf({ tags, bookmarks }, ["01", "05", "05.b"])).toBe(item);
});

test("a region is found by tag or by bookmark", () => {
  expect(regionOf("05.b")).toEqual({ tag: "oi:item:05.b", bookmark: "_oi_item_05_b" });
  expect(regionOf("a.x1")).toEqual({ tag: "oi:item:a.x1", bookmark: "_oi_item_a_x002Ex1" });
});
