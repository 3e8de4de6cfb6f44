#!/usr/bin/env node
// Must parse in any version of Node, so that a user of an old one is told. Node 21 and the first of 22 lack zlib.crc32.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 2) || (major === 20 && minor >= 19)) require('./run.js');
else {
  process.stderr.write(
    `这台电脑上的Node.js是${process.versions.node}，应为22.2以上的版本，或20.19以上的20版。请到nodejs.org下载长期支持版（LTS）换上。\n`,
  );
  process.exitCode = 2;
}
