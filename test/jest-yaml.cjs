/** YAML imports in tests, as webpack gives them: the parsed document as default export. */
const { parse } = require("yaml");
module.exports = {
  process(source) {
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(parse(source))} };` };
  },
};
