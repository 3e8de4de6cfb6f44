#!/usr/bin/env node
import { main, uncaught } from '../dist/cli.js';

process.on('uncaughtException', uncaught);
process.exitCode = await main(process.argv.slice(2), process);
