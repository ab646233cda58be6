import { describeEstimate } from './describe-estimate';
import { parseArguments, usage } from './parse-arguments';

const parsed = parseArguments(process.argv.slice(2));
switch (parsed.kind) {
  case 'event':
    console.log(describeEstimate(parsed.event).join('\n'));
    break;
  case 'help':
    console.log(usage);
    break;
  case 'refused':
    console.error(`unable to estimate; ${parsed.reason}\n\n${usage}`);
    process.exitCode = 1;
    break;
}
