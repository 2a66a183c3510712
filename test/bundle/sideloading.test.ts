import { sideloadingHelp } from "../../webpack/sideloading.cjs";

describe("sideloading help", () => {
  const help = sideloadingHelp("https://localhost:3000/", "/clone/build/excel/manifest.xml", "darwin");

  it("tells how on Windows, Mac and the web, with the manifest's path", () => {
    expect(help).toMatch(/Windows[\s\S]+Mac \(cet ordinateur\)[\s\S]+Excel sur le web/);
    expect(help.match(/\/clone\/build\/excel\/manifest\.xml/g)).toHaveLength(3);
    expect(help).toContain("https://localhost:3000/taskpane.html");
  });
});
