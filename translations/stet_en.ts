<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PublishCommand</name>
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
</context>
<context>
    <name>stet::DeskActions</name>
    <message numerus="yes">
        <source>Save %n</source>
        <translation>
            <numerusform>Save %n</numerusform>
            <numerusform>Save %n</numerusform>
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
        <source>%n article(s) left alone, changed since by others: %1</source>
        <translation>
            <numerusform>%n article left alone, changed since by others: %1</numerusform>
            <numerusform>%n articles left alone, changed since by others: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DesktopAsker</name>
    <message numerus="yes">
        <source>%n article(s) not saved yet</source>
        <translation>
            <numerusform>%n article not saved yet</numerusform>
            <numerusform>%n articles not saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FactsModel</name>
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
    <name>stet::MainWindow</name>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>Saved %n article</numerusform>
            <numerusform>Saved %n articles</numerusform>
        </translation>
    </message>
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
    <name>stet::SaveReportDialog</name>
    <message numerus="yes">
        <source>%n article(s) could not be saved. These stay unsaved, with all that was edited.</source>
        <translation>
            <numerusform>%n article could not be saved. It stays unsaved, with all that was edited.</numerusform>
            <numerusform>%n articles could not be saved. These stay unsaved, with all that was edited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All was saved; of %n article(s) something could not be kept.</source>
        <translation>
            <numerusform>All was saved; of %n article something could not be kept.</numerusform>
            <numerusform>All was saved; of %n articles something could not be kept.</numerusform>
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
</context>
</TS>
