const { default: TestRunner } = require("jest-runner");

/** One test file after another, however many workers there are. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
