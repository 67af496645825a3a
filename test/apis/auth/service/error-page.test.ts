import { describe, expect, it } from "vitest";
import { renderErrorPage } from "../../../../src/apis/auth/service/error-page.ts";

describe("the error page", () => {
  it("shows a message as text, whatever is in it", () => {
    expect(renderErrorPage(400, "<b> & </b>")).toContain("<p>&lt;b&gt; &amp; &lt;/b&gt;</p>");
  });
});
