import { marked, type MarkedToken, type Token, type Tokens } from "marked";
import { Fragment, useMemo, type ReactNode } from "react";
import "./reading.css";

/** An answer as it will look in the document. Markup that is none of an answer's is shown as it was typed, and a link leads only where a link may. */
export function Written({ markdown }: { markdown: string }): ReactNode {
  const tokens = useMemo(() => marked.lexer(markdown, { gfm: true }), [markdown]);
  return (
    <div className="reading-text formatted" dir="auto">
      <All tokens={tokens} />
    </div>
  );
}

function All({ tokens }: { tokens: readonly Token[] | undefined }): ReactNode {
  return tokens?.map((token, index) => <One key={index} token={token as MarkedToken} />);
}

function One({ token }: { token: MarkedToken }): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "paragraph":
      return (
        <p dir="auto">
          <All tokens={token.tokens} />
        </p>
      );
    case "heading":
      return (
        <p className="card-title" dir="auto">
          <All tokens={token.tokens} />
        </p>
      );
    case "list":
      return <List list={token} />;
    case "blockquote":
      return (
        <blockquote>
          <All tokens={token.tokens} />
        </blockquote>
      );
    case "table":
      return <Table table={token} />;
    case "hr":
      return <hr />;
    case "code":
      return <pre dir="ltr">{token.text}</pre>;
    case "codespan":
      return <code>{token.text}</code>;
    case "strong":
      return (
        <strong>
          <All tokens={token.tokens} />
        </strong>
      );
    case "em":
      return (
        <em>
          <All tokens={token.tokens} />
        </em>
      );
    case "del":
      return (
        <s>
          <All tokens={token.tokens} />
        </s>
      );
    case "br":
      return <br />;
    case "link":
      return <Link link={token} />;
    case "escape":
      return token.text;
    case "text":
      return token.tokens ? <All tokens={token.tokens} /> : token.text;
    default:
      return token.raw;
  }
}

function List({ list }: { list: Tokens.List }): ReactNode {
  const items = list.items.map((item, index) => (
    <li key={index} dir="auto">
      <All tokens={item.tokens} />
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table: { header, rows } }: { table: Tokens.Table }): ReactNode {
  return (
    // What scrolls sideways on a narrow screen must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wide-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" dir="auto">
                <All tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, index) => (
                <td key={index} dir="auto">
                  <All tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const allowed = /^(https?:\/\/|mailto:)/i;

function Link({ link }: { link: Tokens.Link }): ReactNode {
  const words = <All tokens={link.tokens} />;
  if (!allowed.test(link.href)) return <Fragment>{words}</Fragment>;
  return (
    <a href={link.href} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
