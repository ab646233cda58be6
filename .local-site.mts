import { prepareSite } from './scripts/stages/prepare-site';
await prepareSite();
