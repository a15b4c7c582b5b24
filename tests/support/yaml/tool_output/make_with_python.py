"""Writes the articles with PyYAML. README.md says how to run it."""
import json
import os
import sys

import yaml

articles_file, folder = sys.argv[1:3]
with open(articles_file, encoding="utf-8") as file:
    articles = json.load(file)
os.makedirs(f"{folder}/pyyaml", exist_ok=True)


def write(name, article, **options):
    text = "---\n" + yaml.dump(article, **options) + "---\nBody of the article.\n"
    with open(f"{folder}/pyyaml/{name}.md", "w", encoding="utf-8", newline="") as file:
        file.write(text)


for name, article in articles.items():
    write(f"{name}-default", article)
    write(f"{name}-unicode", article, allow_unicode=True, sort_keys=False)
    write(f"{name}-flow", article, default_flow_style=True, width=60, allow_unicode=True)
    write(f"{name}-mixed", article, default_flow_style=None, width=40, indent=4)

shared = {"name": "Harbour Post", "tags": ["a", "b"]}
write("shared", {"title": "Shared", "first": shared, "second": shared, "third": [shared["tags"]]}, sort_keys=False)
write("double", articles["quotes"], default_style='"', width=40)
write("single", articles["quotes"], default_style="'", width=40, allow_unicode=True)
write("literal", articles["letter"], default_style="|")
write("folded", articles["letter"], default_style=">", width=40)
write("types", {"title": "Types", "pair": (1, 2), "bytes": b"harbour", "set": {"a"}}, sort_keys=False)
