// Writes the articles with Prettier, js-yaml, gray-matter and yaml. README.md says how to run it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import matter from 'gray-matter';
import jsYaml from 'js-yaml';
import * as prettier from 'prettier';
import YAML from 'yaml';

const [articlesFile, folder] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(articlesFile, 'utf8'));
const body = 'Body of the article.\n';

function write(tool, name, text) {
  mkdirSync(`${folder}/${tool}`, { recursive: true });
  writeFileSync(`${folder}/${tool}/${name}.md`, text);
}

const fenced = (yaml) => `---\n${yaml}---\n${body}`;

/** The article with one of its maps and one of its lists in two places, which tools write as anchor and alias. */
function withShared(article) {
  const shared = { name: 'Harbour Post', tags: ['a', 'b'] };
  return { ...article, first: shared, second: shared, third: [shared.tags] };
}

for (const [name, article] of Object.entries(articles)) {
  write('js-yaml', `${name}-default`, fenced(jsYaml.dump(article)));
  write('js-yaml', `${name}-40`, fenced(jsYaml.dump(article, { lineWidth: 40, indent: 4, noArrayIndent: true })));
  write('js-yaml', `${name}-flow`, fenced(jsYaml.dump(article, { flowLevel: 1, quotingType: '"' })));
  write('gray-matter', name, matter.stringify(body, article));
  write('yaml', `${name}-default`, fenced(YAML.stringify(article)));
  write('yaml', `${name}-flow`, fenced(YAML.stringify(article, { collectionStyle: 'flow', lineWidth: 60 })));
  write('yaml', `${name}-quoted`,
    fenced(YAML.stringify(article, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 50 })));
  for (const width of [40, 80]) {
    const source = `---\n# By the desk\n${jsYaml.dump(article, { lineWidth: -1 })}---\n\n${body}`;
    write('prettier', `${name}-${width}`,
      await prettier.format(source, { parser: 'markdown', proseWrap: 'always', printWidth: width }));
  }
  const flow = `---\n${jsYaml.dump(article, { lineWidth: -1, flowLevel: 1 })}---\n\n${body}`;
  write('prettier', `${name}-flow`, await prettier.format(flow, { parser: 'markdown', proseWrap: 'always' }));
}

write('js-yaml', 'shared', fenced(jsYaml.dump(withShared(articles.pier))));
write('js-yaml', 'braces', fenced(jsYaml.dump(articles.letter, { flowLevel: 0 })));
write('yaml', 'shared', fenced(YAML.stringify(withShared(articles.pier))));
write('yaml', 'folded', fenced(YAML.stringify(articles.letter, { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN' })));
write('yaml', 'single', fenced(YAML.stringify(articles.quotes, { singleQuote: true, lineWidth: 30 })));
write('prettier', 'preserved', await prettier.format(`---\n${jsYaml.dump(articles.letter, { lineWidth: 60 })}---\n\n${body}`,
  { parser: 'markdown', proseWrap: 'preserve' }));
