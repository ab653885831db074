// Reads a JSON array of { name, card } from standard input and writes what the Adaptive Cards parser finds wrong:
// a JSON array of strings, empty when every card is as it should be. The argument is the parser's file.
"use strict";

// The parser asks for a browser only while it is being loaded.
globalThis.window = globalThis;
globalThis.document = { createElement: () => ({ style: {} }) };
globalThis.HTMLElement = class {};

const { AdaptiveCard, SerializationContext, Version } = require(process.argv[2]);

function problemsOf({ name, card: json }) {
  const problems = [];
  const context = new SerializationContext(new Version(1, 5));
  const card = new AdaptiveCard();
  card.parse(json, context);
  for (let at = 0; at < context.eventCount; at++) {
    const event = context.getEventAt(at);
    // The parser checks languages with a pattern that remembers where it stopped, so that it refuses every second one.
    if (!/^Invalid value "[a-z]{2,3}" for property "lang"/.test(event.message)) {
      problems.push(`${name}: ${event.message}`);
    }
  }

  for (const failure of card.validateProperties().validationEvents ?? []) {
    problems.push(`${name}: ${failure.message}`);
  }

  const again = JSON.stringify(card.toJSON());
  for (const type of ["RichTextBlock", "Action.Execute", "Input.Text", "Input.ChoiceSet", "ColumnSet"]) {
    const count = (text) => text.split(`"${type}"`).length - 1;
    if (count(again) !== count(JSON.stringify(json))) {
      problems.push(`${name}: the parser dropped some ${type}`);
    }
  }

  const ids = card.getAllInputs(true).map((input) => input.id);
  if (new Set(ids).size !== ids.length) {
    problems.push(`${name}: two inputs have one id: ${ids.join(", ")}`);
  }

  return problems;
}

let text = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (piece) => { text += piece; });
process.stdin.on("end", () => process.stdout.write(JSON.stringify(JSON.parse(text).flatMap(problemsOf))));
