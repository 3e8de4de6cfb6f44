// Any Node reads this, so that the one that is too old is told.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) require('./open.cjs');
else {
  const found = process.versions.node;
  process.stderr.write(`这台电脑上的Node.js是${found}，应为20.19以上。怎样换新的，见“使用说明.txt”。\n`);
  process.exitCode = 2;
}
