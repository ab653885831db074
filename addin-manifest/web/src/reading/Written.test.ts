import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Written } from "./Written";

const shown = (markdown: string): string => {
  const html = renderToStaticMarkup(createElement(Written, { markdown }));
  return html.replace(/^<div[^>]*>|<\/div>$/g, "").replaceAll(' dir="auto"', "");
};

test.each([
  ["Two **teams**, *one* plan.", "<p>Two <strong>teams</strong>, <em>one</em> plan.</p>"],
  ["First\n\nSecond", "<p>First</p><p>Second</p>"],
  ["- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
  ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
  ["# Title", '<p class="card-title">Title</p>'],
  ["~~gone~~ `code`", "<p><s>gone</s> <code>code</code></p>"],
  ["> quoted", "<blockquote><p>quoted</p></blockquote>"],
  ["[plan](https://example.org/plan)", '<p><a href="https://example.org/plan" target="_blank" rel="noreferrer">plan</a></p>'],
  ["5 < 7 & \\*so\\*", "<p>5 &lt; 7 &amp; *so*</p>"],
])("%s is shown as it will stand in the document", (markdown, html) => {
  expect(shown(markdown)).toBe(html);
});

test("a table has a header for each column", () => {
  expect(shown("| a | b |\n|---|---|\n| c | **d** |")).toContain('<th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td><strong>d</strong></td>');
});

test.each(["[x](javascript:alert(1))", "<javascript:alert(1)>", "[x](data:text/html,hi)", "[x](//example.org)"])("%s is no link", (markdown) => {
  expect(shown(markdown)).not.toContain("<a");
});

test("HTML and pictures are shown as they were typed, and nothing is asked for", () => {
  expect(shown("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
  expect(shown("so ![map](https://example.org/map.png)")).toBe("<p>so ![map](https://example.org/map.png)</p>");
});
