#include "tests/support/query_cases.h"

namespace stet::test {

const std::vector<QueryArticle>& queryArticles()
{
    static const std::vector<QueryArticle> articles{
        {"a.md", R"(---
category: news
title: "Cloud prices fall"
excerpt: The big three cut what they ask
publishedDateTime: 2024-03-14T23:30:00Z
type: article
quality: 80
heat: 12
published: true
provider:
  name: Harbour Post
  domain: harbour.example
topics:
  - Cloud
  - "AI, applied"
images:
  - url: a.png
    width: 790
related:
  - title: One
  - title: Two
  - title: Three
---
Body with zebra
)"},
        {"b.md", R"(---
category: arts
title: Zoë Ångström wins
excerpt: 'She said "yes" at once'
publishedDateTime: 2024-03-08
type: article
quality: 59.5
heat: -1
published: false
provider: {name: Lantern Arts, domain: lantern.example}
topics: [Painting]
images: []
---
)"},
        {"c.md", R"(---
title: C++ (modules) and you
webUrl: https://bench.example/shared
publishedDateTime: 2022-02-01T08:00:00+09:00
type: video
quality: 0
heat: 0
updated: 2022-05-01
provider:
  name: Web Bench
---
)"},
        {"d.md", R"(---
title: well-known - facts
publishedDateTime: soon
quality: 100
heat: 400
published: "false"
provider:
  name: Web Bench
topics:
  - cloud
  - Clouds over Merrow
rating: 4
---
)"},
        {"broken.md", "---\ntitle: \"open\npublished: false\n---\n"},
        {"news/2024/f.md", R"(---
category: News
title: OR NOT AND
publishedDateTime: 2022-02-28T23:59:59Z
quality: high
published: no
provider: Ummid
authors:
  - Ada
  - Bob Smith
rating: 4
updated: 2022-06-30
---
)"},
        {"news/g.md", R"(---
type: article
type: video
title: Twice
quality: 60
rating: four
---
)"},
        {"news-desk/h.md", R"(---
title: Empty lists
webUrl: https://www.bench.example/shared/
excerpt: ""
quality: 45
heat: 7
topics: []
images:
related:
  - title: One
rating: 4.5
"odd key":
  x: yes
  a.b: deep
link: http://example.org/cloud
---
Zebras, in the Ångström
of a second line.
)"},
    };
    return articles;
}

const std::vector<QueryCase>& queryCases()
{
    static const std::vector<QueryCase> cases{
        // Bodies
        {"body:zebra", "a h"},
        {"body:ZEBRA -quality:80", "h"},
        {"body:\"angstrom\"", "h"},
        {"body:second", "h"},
        {"body:~zebras?,", "h"},
        {"body:cloud", ""},
        {"body:zebra OR body:cloud", "a h"},
        {"has:body", "a h"},
        {"is:draft no:body", "b f"},
        {"body:zebra rating:>4", "h"},
        // Words
        {"", "a b broken c d f g h"},
        {"   ", "a b broken c d f g h"},
        {"cloud", "a d"},
        {"CLOUD", "a d"},
        {"clo", "a d"},
        {"cloud fall", "a"},
        {"fall cloud", "a"},
        {"cloud AND fall", "a"},
        {"\"cloud prices\"", "a"},
        {"\"prices cloud\"", ""},
        {"zoe", "b"},
        {"Zoë", "b"},
        {"angstrom", "b"},
        {"ÅNGSTRÖM", "b"},
        {"harbour", "a"},
        {"painting", "b"},
        {"\"ai, applied\"", "a"},
        {"broken.md", "broken"},
        {"zebra", ""},
        {"\"OR\"", "f"},
        {"\"NOT\" \"AND\"", "f"},
        {"or", "f"},
        {"well-known", "d"},
        {"-", "d"},
        {"known - facts", "d"},
        {"c++", "c"},
        {"(modules)", "c"},
        {"\"(modules)\"", "c"},
        {"\\\"yes\\\"", ""},
        {"\"\\\"yes\\\"\"", "b"},
        {"http://example.org", ""},
        {"10:30", ""},
        {"<b>", ""},
        // Logic
        {"cloud OR zoe", "a b d"},
        {"cloud OR zoe OR twice", "a b d g"},
        {"cloud fall OR zoe wins", "a b"},
        {"cloud (fall OR facts)", "a d"},
        {"(cloud)", "a d"},
        {"((cloud))", "a d"},
        {"-cloud", "b broken c f g h"},
        {"NOT cloud", "b broken c f g h"},
        {"NOT NOT cloud", "a d"},
        {"--cloud", "a d"},
        {"-(cloud OR zoe)", "broken c f g h"},
        {"cloud -fall", "d"},
        {"cloud NOT fall", "d"},
        {"cloud AND NOT fall", "d"},
        {"-\"cloud prices\" cloud", "d"},
        {"(cloud OR zoe)(wins)", "b"},
        {"cloud(fall)", ""},
        // Text
        {"title:cloud", "a"},
        {"title:\"cloud prices\"", "a"},
        {"title:=cloud", ""},
        {"title:=\"cloud prices fall\"", "a"},
        {"title:=\"zoe angstrom wins\"", "b"},
        {"title:(modules)", "c"},
        {"(title:cloud)", "a"},
        {"-title:cloud", "b broken c d f g h"},
        {"title:~^c", "a c"},
        {"title:~s$", "b d h"},
        {"title:~\"prices\\s+fall\"", "a"},
        {"title:~(cloud|twice)", "a g"},
        {"title:~\"^.{5}$\"", "g"},
        {"excerpt:three", "a"},
        {"excerpt:=\"\"", "broken c d f g h"},
        {"excerpt:~\"\\\"yes\\\"\"", "b"},
        {"provider:post", "a"},
        {"provider:=\"web bench\"", "c d"},
        {"provider:Ummid", "f"},
        {"provider.name:bench", "c d"},
        {"topics:cloud", "a d"},
        {"topics:=cloud", "a d"},
        {"topics:=\"ai, applied\"", "a"},
        {"topics:=AI", ""},
        {"topic:=clouds", ""},
        {"topics:~^clouds", "d"},
        {"topics:=\"\"", "broken c f g h"},
        {"category:news", "a f"},
        {"category:=new", ""},
        {"category:=NEWS", "a f"},
        {"type:video", "c g"},
        {"type:article", "a b"},
        {"file:=f.md", "f"},
        {"file:broken", "broken"},
        {"filename:~^[ab]\\.", "a b"},
        {"folder:news", "f g h"},
        {"folder:=news", "f g"},
        {"folder:=news/2024", "f"},
        {"folder:=\"\"", "a b broken c d"},
        {"folder:~desk$", "h"},
        // Numbers
        {"quality:80", "a"},
        {"quality:=80", "a"},
        {"quality:>=80", "a d"},
        {"quality:>80", "d"},
        {"quality:<60", "b c h"},
        {"quality:<=60", "b c g h"},
        {"quality:40..60", "b g h"},
        {"quality:40..<60", "b h"},
        {"quality:80..", "a d"},
        {"quality:..45", "c h"},
        {"quality:>=59.5 quality:<60", "b"},
        {"quality:1e2", "d"},
        {"-quality:>0", "broken c f"},
        {"heat:<0", "b"},
        {"heat:-1", "b"},
        {"heat:0", "c"},
        {"heat:>100", "d"},
        {"images:0", "b c d f g h"},
        {"images:>0", "a"},
        {"related:>2", "a"},
        {"related:1", "h"},
        // Dates
        {"date:2024", "a b"},
        {"date:2022-02", "f"},
        {"date:2022-01-31", "c"},
        {"date:2022-02-01", ""},
        {"date:>2022-02-28", "a b"},
        {"date:>=2022-02-28", "a b f"},
        {"date:<2022-02", "c"},
        {"date:<=2022-02", "c f"},
        {"date:=2022", "c f"},
        {"date:2022-01..2022-02", "c f"},
        {"date:2022-01..<2022-02", "c"},
        {"date:2023..", "a b"},
        {"date:2024-03-14T23:30:00Z", "a"},
        {"date:\"2024-03-14 23:30\"", "a"},
        {"date:>2024-03-14T23:29:59Z", "a"},
        {"publishedDateTime:2024-03", "a b"},
        {"date:today", "", true},
        {"date:yesterday", "a", true},
        {"date:<7d", "a", true},
        {"date:7d", "a", true},
        {"date:<8d", "a b", true},
        {"date:>7d", "b c f", true},
        {"date:<1m", "a b", true},
        {"date:<=2w", "a b", true},
        {"date:<13h", "a", true},
        {"date:<12h", "", true},
        {"date:>2y", "c f", true},
        {"date:>=yesterday", "a", true},
        {"date:30d..1d", "b", true},
        // States
        {"is:published", "a c d g h"},
        {"is:draft", "b f"},
        {"is:unset", "c g h"},
        {"is:published -is:unset", "a d"},
        {"is:unsaved", ""},
        {"is:broken", "broken"},
        {"is:locked", ""},
        {"-is:published", "b broken f"},
        // Stories
        {"cluster:>1", "c h"},
        {"cluster:2", "c h"},
        {"cluster:1", "a b d f g"},
        {"is:duplicate", "c h"},
        {"-is:duplicate", "a b broken d f g"},
        {"is:duplicate quality:>0", "h"},
        // Presence
        {"has:image", "a"},
        {"has:images", "a"},
        {"no:image -is:broken", "b c d f g h"},
        {"has:excerpt", "a b"},
        {"no:topics", "broken c f g h"},
        {"has:topic", "a b d"},
        {"has:heat", "a c d h"},
        {"has:quality", "a b c d g h"},
        {"has:date", "a b c d f"},
        {"has:related", "a h"},
        {"has:provider.domain", "a b"},
        {"no:provider.domain is:draft", "f"},
        {"has:authors", "f"},
        {"has:\"odd key\"", "h"},
        {"(has:\"odd key\".x)", "h"},
        // Any path
        {"provider.domain:harbour.example", "a"},
        {"provider.domain:=harbour", ""},
        {"provider.domain:~^lan", "b"},
        {"authors:smith", "f"},
        {"authors:=\"bob smith\"", "f"},
        {"authors[1]:bob", "f"},
        {"authors[0]:bob", ""},
        {"images[0].width:790", "a"},
        {"images[0].width:>700", "a"},
        {"images[0].url:=a.png", "a"},
        {"rating:4", "d f h"},
        {"rating:=4", "d f"},
        {"rating:>=4", "d f h"},
        {"rating:>4", "h"},
        {"rating:4..<5", "d f h"},
        {"rating:four", "g"},
        {"updated:>2022-05-31", "f"},
        {"updated:2022-05-01..2022-06", "c f"},
        {"updated:2022", "c f"},
        {"published:=no", "f"},
        {"published:true", "a"},
        {"\"odd key\".x:yes", "h"},
        {"\"odd key\".\"a.b\":deep", "h"},
        {"\"odd key\":deep", "h"},
        {"nothing:here", ""},
        {"\"quality\":=80", "a"},
        {"link:http://example.org/cloud", "h"},
    };
    return cases;
}

} // namespace stet::test
