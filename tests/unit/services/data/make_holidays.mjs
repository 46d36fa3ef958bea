// Writes holidays_2015_2035.csv: what the npm package date-holidays says of the countries whose
// holidays the runtime computes. Run it where the package is installed:
//
//     npm install date-holidays@3.37.0 && node make_holidays.mjs > holidays_2015_2035.csv
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const Holidays = require('date-holidays');
const { version } = JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8'));

const kFirstYear = 2015;
const kLastYear = 2035;
// Only England in the United Kingdom: the package has England and Wales apart, with equal days.
const kPlaces = [['DE'], ['DK'], ['EE'], ['FI'], ['GB', 'ENG'], ['NO'], ['SE']];

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

console.log(`# Source: npm package date-holidays ${version}; its data is under CC BY-SA 3.0.`);
console.log(`# Made by: npm install date-holidays@${version} && node make_holidays.mjs`);
console.log('# Every entry of the types public and bank, as the package has it.');
console.log('country,date,name,type');
for (const place of kPlaces) {
  const rows = new Set();
  for (let year = kFirstYear; year <= kLastYear; ++year) {
    for (const day of new Holidays(...place).getHolidays(year, 'en')) {
      if (!['public', 'bank'].includes(day.type)) continue;
      rows.add([place[0], day.date.slice(0, 10), quoted(day.name), day.type].join(','));
    }
  }
  for (const row of [...rows].sort()) console.log(row);
}
