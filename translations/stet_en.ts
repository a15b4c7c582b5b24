<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>StoryPage</name>
    <message numerus="yes">
        <source>The story of &quot;%1&quot;: %n stories</source>
        <translation>
            <numerusform>The story of &quot;%1&quot;: %n story</numerusform>
            <numerusform>The story of &quot;%1&quot;: %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ArticleCells</name>
    <message numerus="yes">
        <source>%n problem(s), the worst is an error</source>
        <translation>
            <numerusform>%n problem, an error</numerusform>
            <numerusform>%n problems, the worst is an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the worst is a warning</source>
        <translation>
            <numerusform>%n problem, a warning</numerusform>
            <numerusform>%n problems, the worst is a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tell this story</source>
        <translation>
            <numerusform>%n article tells this story</numerusform>
            <numerusform>%n articles tell this story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them published</source>
        <translation>
            <numerusform>%n of them published</numerusform>
            <numerusform>%n of them published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ArticleForm</name>
    <message numerus="yes">
        <source>%n article(s) not changed; the first is %1: %2</source>
        <translation>
            <numerusform>%n article not changed; it is %1: %2</numerusform>
            <numerusform>%n articles not changed; the first is %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::BulkDialog</name>
    <message numerus="yes">
        <source>%n selected article(s)</source>
        <translation>
            <numerusform>%n selected article</numerusform>
            <numerusform>%n selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overruled article(s)</source>
        <translation>
            <numerusform>%n overruled article</numerusform>
            <numerusform>%n overruled articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n article(s) of the table</source>
        <translation>
            <numerusform>the %n article of the table</numerusform>
            <numerusform>all %n articles of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ChangesPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept unsaved changes to %n article(s). Open their folder to continue.</source>
        <translation>
            <numerusform>Kept unsaved changes to %n article. Open its folder to continue.</numerusform>
            <numerusform>Kept unsaved changes to %n articles. Open their folder to continue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ConflictsDialog</name>
    <message numerus="yes">
        <source>Others changed %n field(s) that you changed too. Choose the value to keep.</source>
        <translation>
            <numerusform>Others changed %n field that you changed too. Choose the value to keep.</numerusform>
            <numerusform>Others changed %n fields that you changed too. Choose the values to keep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DecisionsController</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %n article(s) for later</source>
        <translation>
            <numerusform>Put off %n article for later</numerusform>
            <numerusform>Put off %n articles for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DeskCommands</name>
    <message numerus="yes">
        <source>Published %n article(s)</source>
        <translation>
            <numerusform>Published %n article</numerusform>
            <numerusform>Published %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublished %n article(s)</source>
        <translation>
            <numerusform>Unpublished %n article</numerusform>
            <numerusform>Unpublished %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles cannot be edited; the first is %1: %2</source>
        <translation>
            <numerusform>%n article cannot be edited: %1: %2</numerusform>
            <numerusform>%n articles cannot be edited; the first is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n article(s)</source>
        <translation>
            <numerusform>%2 of %n article</numerusform>
            <numerusform>%2 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were not changed; the first is %1: %2</source>
        <translation>
            <numerusform>%n article was not changed; it is %1: %2</numerusform>
            <numerusform>%n articles were not changed; the first is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>Publish %n article</numerusform>
            <numerusform>Publish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>Unpublish %n article</numerusform>
            <numerusform>Unpublish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish one article of %n story(s)</source>
        <translation>
            <numerusform>Publish one article of %n story</numerusform>
            <numerusform>Publish one article of %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published one article of %n story(s)</source>
        <translation>
            <numerusform>Published one article of %n story</numerusform>
            <numerusform>Published one article of %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published only &quot;%1&quot;; %n other(s) became drafts</source>
        <translation>
            <numerusform>Published only &quot;%1&quot;; %n other became a draft</numerusform>
            <numerusform>Published only &quot;%1&quot;; %n others became drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %n article(s) that others have changed since: %1</source>
        <translation>
            <numerusform>Skipped %n article that others have changed since: %1</numerusform>
            <numerusform>Skipped %n articles that others have changed since: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply the decisions about %n article(s)</source>
        <translation>
            <numerusform>Apply the decision about %n article</numerusform>
            <numerusform>Apply the decisions about %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied the decisions about %n article(s)</source>
        <translation>
            <numerusform>Applied the decision about %n article</numerusform>
            <numerusform>Applied the decisions about %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) published</source>
        <translation>
            <numerusform>Kept %n article published</numerusform>
            <numerusform>Kept %n articles published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) as draft</source>
        <translation>
            <numerusform>Kept %n article as a draft</numerusform>
            <numerusform>Kept %n articles as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish from a score of %1: %n article(s)</source>
        <translation>
            <numerusform>Publish from a score of %1: %n article</numerusform>
            <numerusform>Publish from a score of %1: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Followed the score in %n article(s)</source>
        <translation>
            <numerusform>Followed the score in %n article</numerusform>
            <numerusform>Followed the score in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DesktopAsker</name>
    <message numerus="yes">
        <source>%n article(s) have unsaved changes, and Stet cannot keep them for the next start: %1</source>
        <translation>
            <numerusform>%n article has unsaved changes, and Stet cannot keep them for the next start: %1</numerusform>
            <numerusform>%n articles have unsaved changes, and Stet cannot keep them for the next start: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some text for %n article(s) could not be applied. It is marked in its field.</source>
        <translation>
            <numerusform>Some text for %n article could not be applied. It is marked in its field.</numerusform>
            <numerusform>Some text for %n articles could not be applied. It is marked in its field.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DigestBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published by others</source>
        <translation>
            <numerusform>%n published by others</numerusform>
            <numerusform>%n published by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made drafts by others</source>
        <translation>
            <numerusform>%n made a draft by others</numerusform>
            <numerusform>%n made drafts by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more only the heat has changed</source>
        <translation>
            <numerusform>Of %n more only the heat has changed</numerusform>
            <numerusform>Of %n more only the heat has changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DiskChanges</name>
    <message numerus="yes">
        <source>%n article(s) changed on disk</source>
        <translation>
            <numerusform>%n article changed on disk</numerusform>
            <numerusform>%n articles changed on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s) on disk</source>
        <translation>
            <numerusform>%n new article on disk</numerusform>
            <numerusform>%n new articles on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) renamed on disk</source>
        <translation>
            <numerusform>%n article renamed on disk</numerusform>
            <numerusform>%n articles renamed on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) gone from disk</source>
        <translation>
            <numerusform>%n article gone from disk</numerusform>
            <numerusform>%n articles gone from disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) can no longer be read; their articles stay</source>
        <translation>
            <numerusform>%n folder can no longer be read; its articles stay</numerusform>
            <numerusform>%n folders can no longer be read; their articles stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n unsaved article(s) are gone; your edits are kept, and you can save them as new files</source>
        <translation>
            <numerusform>The file of %n unsaved article is gone; your edits are kept, and you can save them as a new file</numerusform>
            <numerusform>The files of %n unsaved articles are gone; your edits are kept, and you can save them as new files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::EditingController</name>
    <message numerus="yes">
        <source>Save %n</source>
        <translation>
            <numerusform>Save %n</numerusform>
            <numerusform>Save %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>Saved %n article</numerusform>
            <numerusform>Saved %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others changed the same fields in %n article(s): %1</source>
        <translation>
            <numerusform>Others changed the same fields in %n article: %1</numerusform>
            <numerusform>Others changed the same fields in %n articles: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some text for %n article(s) could not be applied and is not saved. It is marked in its field.</source>
        <translation>
            <numerusform>Some text for %n article could not be applied and is not saved. It is marked in its field.</numerusform>
            <numerusform>Some text for %n articles could not be applied and is not saved. It is marked in its field.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FactsModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>encrypted, %n byte(s)</source>
        <translation>
            <numerusform>encrypted, %n byte</numerusform>
            <numerusform>encrypted, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FixDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FoldHeading</name>
    <message numerus="yes">
        <source>%1: %n problem(s)</source>
        <extracomment>%1: name of a group of fields</extracomment>
        <translation>
            <numerusform>%1: %n problem</numerusform>
            <numerusform>%1: %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::InspectorPanel</name>
    <message numerus="yes">
        <source>%n articles: your changes apply to all of them</source>
        <translation>
            <numerusform>%n article: your changes apply to it</numerusform>
            <numerusform>%n articles: your changes apply to all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::JournalController</name>
    <message numerus="yes">
        <source>%n part(s) of a journal of unsaved changes cannot be read, the first in line %1. Articles whose changes could be read: %2. The file is kept as %3.</source>
        <translation>
            <numerusform>%n part of a journal of unsaved changes cannot be read, in line %1. Articles whose changes could be read: %2. The file is kept as %3.</numerusform>
            <numerusform>%n parts of a journal of unsaved changes cannot be read, the first in line %1. Articles whose changes could be read: %2. The file is kept as %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted saves left %n file(s) beside articles.</source>
        <translation>
            <numerusform>Interrupted saves left %n file beside articles.</numerusform>
            <numerusform>Interrupted saves left %n files beside articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept unsaved changes to %n article(s); open their folder to restore them</source>
        <translation>
            <numerusform>Kept unsaved changes to %n article; open its folder to restore them</numerusform>
            <numerusform>Kept unsaved changes to %n articles; open their folder to restore them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored the unsaved changes to %n article(s)</source>
        <translation>
            <numerusform>Restored the unsaved changes to %n article</numerusform>
            <numerusform>Restored the unsaved changes to %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not restore unsaved changes to %n article(s): %1</source>
        <translation>
            <numerusform>Could not restore unsaved changes to %n article: %1</numerusform>
            <numerusform>Could not restore unsaved changes to %n articles: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::MainWindow</name>
    <message numerus="yes">
        <source>%n unsaved</source>
        <comment>in the window title</comment>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::NoMatchView</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishOneDialog</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Story of %n article(s)</source>
        <translation>
            <numerusform>Story of %n article</numerusform>
            <numerusform>Story of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishPolicy</name>
    <message numerus="yes">
        <source>%n of these articles have errors. The first: %1</source>
        <translation>
            <numerusform>%n article has an error: %1</numerusform>
            <numerusform>%n of these articles have errors. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::QualityChart</name>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::QualityPanel</name>
    <message numerus="yes">
        <source>publish %n draft(s)</source>
        <translation>
            <numerusform>publish %n draft</numerusform>
            <numerusform>publish %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpublish %n article(s)</source>
        <translation>
            <numerusform>unpublish %n article</numerusform>
            <numerusform>unpublish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more you decided by hand: they stay as they are.</source>
        <translation>
            <numerusform>%n more you decided by hand: it stays as it is.</numerusform>
            <numerusform>%n more you decided by hand: they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RecoveryModel</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReportDialog</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewController</name>
    <message numerus="yes">
        <source>Fix %n value(s)</source>
        <translation>
            <numerusform>Fix %n value</numerusform>
            <numerusform>Fix %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewPage</name>
    <message numerus="yes">
        <source>%1 · about %n min left</source>
        <translation>
            <numerusform>%1 · about %n min left</numerusform>
            <numerusform>%1 · about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as draft</source>
        <translation>
            <numerusform>%n kept as a draft</numerusform>
            <numerusform>%n kept as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for later</source>
        <translation>
            <numerusform>%n for later</numerusform>
            <numerusform>%n for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RowReasons</name>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n hour old</numerusform>
            <numerusform>%n hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>%n month old</numerusform>
            <numerusform>%n months old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SaveReportDialog</name>
    <message numerus="yes">
        <source>%n article(s) saved.</source>
        <translation>
            <numerusform>%n article saved.</numerusform>
            <numerusform>%n articles saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n of them others changed the same fields.</source>
        <translation>
            <numerusform>In %n of them others changed the same fields.</numerusform>
            <numerusform>In %n of them others changed the same fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be saved. They stay unsaved and keep all edits.</source>
        <translation>
            <numerusform>%n article could not be saved. It stays unsaved and keeps all edits.</numerusform>
            <numerusform>%n articles could not be saved. They stay unsaved and keep all edits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything was saved; %n article(s) have warnings.</source>
        <translation>
            <numerusform>Everything was saved; %n article has warnings.</numerusform>
            <numerusform>Everything was saved; %n articles have warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SourcePanel</name>
    <message numerus="yes">
        <source>%n articles selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::StatusStrip</name>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 of %n article</numerusform>
            <numerusform>%1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::StoryPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept apart</source>
        <translation>
            <numerusform>%n kept apart</numerusform>
            <numerusform>%n kept apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::TextGroup</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
