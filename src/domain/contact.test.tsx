import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { Contact, MailLink } from "./contact.tsx";

it("names whom to ask, and how to write to them", () => {
  renderPart(
    <p>
      <Contact contact={{ name: "IT help desk", email: "help@northwind.example" }} />
    </p>,
  );
  expect(screen.getByRole("paragraph")).toHaveTextContent(/^IT help desk \(help@northwind\.example\)$/);
  expect(screen.getByRole("link")).toHaveAttribute("href", "mailto:help@northwind.example");
});

it.each([
  [
    "help?cc=eve%40evil.example@northwind.example",
    "mailto:help%3Fcc%3Deve%2540evil.example@northwind.example",
  ],
  ["help@northwind.example?bcc=eve", "mailto:help@northwind.example%3Fbcc%3Deve"],
  ["help&more@bücher.example", "mailto:help%26more@b%C3%BCcher.example"],
])("writes to that address, and does nothing besides: %s", (email, href) => {
  renderPart(<MailLink>{email}</MailLink>);
  expect(screen.getByRole("link", { name: email })).toHaveAttribute("href", href);
});

it.each([
  "",
  "the front desk",
  "https://evil.example/",
  "javascript:alert(1)",
  "help@northwind.example, eve@evil.example",
  "help@northwind.example;eve",
  "a@b@c",
  "help\u202E@northwind.example",
  "help@northwind.example\r\nBcc: eve@evil.example",
])("is no link where it is no address: %j", (email) => {
  renderPart(<MailLink>{email}</MailLink>);
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
});
