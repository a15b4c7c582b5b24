<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AddressesGroup</name>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>AMP</source>
        <translation>AMP</translation>
    </message>
    <message>
        <source>AMP cache</source>
        <translation>AMP-Cache</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Change many articles</source>
        <translation>Viele Artikel ändern</translation>
    </message>
    <message>
        <source>&amp;Do</source>
        <translation>&amp;Tun</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Feld</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>As Perl has them, with groups: \1 to \9 in the new text, \0 for all that was found</source>
        <translation>Wie in Perl, mit Gruppen: \1 bis \9 im neuen Text, \0 für alles Gefundene</translation>
    </message>
    <message>
        <source>Ignore &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung egal</translation>
    </message>
    <message>
        <source>All &amp;occurrences</source>
        <translation>A&amp;lle Vorkommen</translation>
    </message>
    <message>
        <source>B&amp;y</source>
        <translation>D&amp;urch</translation>
    </message>
    <message>
        <source>Articles that will change; press Space to leave the selected ones out</source>
        <translation>Artikel, die geändert werden; die Leertaste nimmt die ausgewählten aus</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Articles that will not change, with the reason</source>
        <translation>Artikel, die nicht geändert werden, mit dem Grund</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>Alle an&amp;kreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Keinen ankreu&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Revert change</source>
        <translation>Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Revert article</source>
        <translation>Artikel zurücknehmen</translation>
    </message>
    <message>
        <source>Revert all</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>What a save will write</source>
        <translation>Was beim Speichern geschrieben wird</translation>
    </message>
    <message>
        <source>Decide conflicts…</source>
        <translation>Konflikte entscheiden…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>short date in the table: day, short month, year; see QLocale::toString</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published (default)</source>
        <translation>Veröffentlicht (Vorgabe)</translation>
    </message>
    <message>
        <source>Published or draft; click the dot to change it</source>
        <translation>Veröffentlicht oder Entwurf; ein Klick auf den Punkt wechselt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titel des Artikels</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Score from 0 to 100</source>
        <translation>Bewertung von 0 bis 100</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <source>Popularity; a dash means unknown</source>
        <translation>Resonanz; ein Strich heißt: unbekannt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When the story came out (UTC)</source>
        <translation>Erscheinungsdatum der Geschichte (UTC)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the story</source>
        <translation>Wer die Geschichte herausgebracht hat</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Topics of the article</source>
        <translation>Themen des Artikels</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category of the article</source>
        <translation>Kategorie des Artikels</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Article, video and so on</source>
        <translation>Artikel, Video und so weiter</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Number of related stories</source>
        <translation>Anzahl der verwandten Geschichten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Ordner der Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>What is wrong with the article</source>
        <translation>Was an dem Artikel nicht stimmt</translation>
    </message>
    <message>
        <source>How many of the articles that tell this story are published</source>
        <translation>Wie viele der Artikel, die diese Geschichte erzählen, veröffentlicht sind</translation>
    </message>
    <message>
        <source>Invalid date “%1”</source>
        <translation>Ungültiges Datum „%1“</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>In story</source>
        <translation>In der Geschichte</translation>
    </message>
    <message>
        <source>How many articles tell this story, if more than one</source>
        <translation>Wie viele Artikel diese Geschichte erzählen, wenn mehr als einer</translation>
    </message>
    <message>
        <source>Published in story</source>
        <translation>Veröffentlicht in der Geschichte</translation>
    </message>
    <message>
        <source>Number of pictures, and the first one</source>
        <translation>Anzahl der Bilder, und das erste</translation>
    </message>
    <message>
        <source>Δ Quality</source>
        <translation>Δ Qualität</translation>
    </message>
    <message>
        <source>Quality against when you have last seen the article</source>
        <translation>Qualität gegenüber dem letzten Mal, als Sie den Artikel gesehen haben</translation>
    </message>
    <message>
        <source>Δ Heat</source>
        <translation>Δ Resonanz</translation>
    </message>
    <message>
        <source>Heat against when you have last seen the article</source>
        <translation>Resonanz gegenüber dem letzten Mal, als Sie den Artikel gesehen haben</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What to review first, and why: quality, heat, age and size of the story</source>
        <translation>Was zuerst durchzusehen ist, und warum: Qualität, Resonanz, Alter und Größe der Geschichte</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Changed by you and by others</source>
        <translation>Von Ihnen und von anderen geändert</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Alle &amp;meine</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Alle &amp;fremden</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Fields that you and others changed; press Space to choose the other value</source>
        <translation>Felder, die Sie und andere geändert haben; die Leertaste wählt den anderen Wert</translation>
    </message>
</context>
<context>
    <name>DateGroup</name>
    <message>
        <source>&amp;Date</source>
        <translation>Dat&amp;um</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Den Tag wählen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Time zone in which dates are shown</source>
        <translation>Zeitzone, in der Daten gezeigt werden</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>UTC</source>
        <comment>time zone</comment>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>What was &amp;skipped</source>
        <translation>Über&amp;sprungenes</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt geöffnete Ordner</translation>
    </message>
    <message>
        <source>A small made-up site; you edit your own copy</source>
        <translation>Eine kleine erfundene Website; Sie bearbeiten eine eigene Kopie</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The file or folder does not exist.</source>
        <translation>Die Datei oder der Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>Keine Berechtigung.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation>Die Datei ist größer als %1.</translation>
    </message>
    <message>
        <source>Reading failed: %1.</source>
        <translation>Das Lesen ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Writing failed: %1.</source>
        <translation>Das Schreiben ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>Das Dateisystem ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>There is no front matter: the first line is not “---”.</source>
        <translation>Der YAML-Kopf fehlt: Die erste Zeile ist nicht „---“.</translation>
    </message>
    <message>
        <source>The front matter is %1. Stet reads and edits YAML only.</source>
        <translation>Der Kopf der Datei ist %1. Stet liest und bearbeitet nur YAML.</translation>
    </message>
    <message>
        <source>The front matter is not closed by a line “---”.</source>
        <translation>Der YAML-Kopf ist nicht durch eine Zeile „---“ abgeschlossen.</translation>
    </message>
    <message>
        <source>The file is UTF-16; articles are UTF-8.</source>
        <translation>Die Datei ist UTF-16; Artikel sind UTF-8.</translation>
    </message>
    <message>
        <source>The front matter is not valid UTF-8.</source>
        <translation>Der YAML-Kopf ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The front matter has a NUL byte.</source>
        <translation>Der YAML-Kopf enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>The front matter has a control character.</source>
        <translation>Der YAML-Kopf enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The front matter is larger than %1.</source>
        <translation>Der YAML-Kopf ist größer als %1.</translation>
    </message>
    <message>
        <source>The front matter has too many keys and values.</source>
        <translation>Der YAML-Kopf hat zu viele Schlüssel und Werte.</translation>
    </message>
    <message>
        <source>The front matter is nested too deep.</source>
        <translation>Der YAML-Kopf ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“key: value” is expected here.</source>
        <translation>Hier wird „Schlüssel: Wert“ erwartet.</translation>
    </message>
    <message>
        <source>A value with “%1” must be in quotation marks.</source>
        <translation>Ein Wert mit „%1“ muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%1 cannot hold other fields.</source>
        <translation>%1 kann keine anderen Felder enthalten.</translation>
    </message>
    <message>
        <source>There is no list item %1.</source>
        <translation>Den Listeneintrag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a list or a map, not a single value.</source>
        <translation>%1 ist eine Liste oder Zuordnung, kein einzelner Wert.</translation>
    </message>
    <message>
        <source>Setting %1 would have changed something else; nothing was written.</source>
        <translation>Das Setzen von %1 hätte auch anderes geändert; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Unknown error.</source>
        <translation>Unbekannter Fehler.</translation>
    </message>
    <message>
        <source>The other text is kept in %1.</source>
        <translation>Der andere Text liegt in %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name of a view is longer than %1 characters.</source>
        <translation>Der Name einer Ansicht ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The search of a view is longer than %1 bytes.</source>
        <translation>Die Suche einer Ansicht ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>Es gibt keine Ansicht „%1“.</translation>
    </message>
    <message>
        <source>There are more than %1 views.</source>
        <translation>Es gibt mehr als %1 Ansichten.</translation>
    </message>
    <message>
        <source>A file with this name already exists.</source>
        <translation>Es gibt schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>The path leads outside the opened folders.</source>
        <translation>Der Pfad führt aus den geöffneten Ordnern hinaus.</translation>
    </message>
    <message>
        <source>The file has changed on disk since Stet read it.</source>
        <translation>Die Datei wurde seit dem Einlesen auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>Others changed %1 in the file too.</source>
        <translation>Andere haben %1 in der Datei ebenfalls geändert.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Invalid JSON: %1.</source>
        <translation>Ungültiges JSON: %1.</translation>
    </message>
    <message>
        <source>The list “views” is missing.</source>
        <translation>Die Liste „views“ fehlt.</translation>
    </message>
    <message>
        <source>Invalid value for “%1”.</source>
        <translation>Ungültiger Wert für „%1“.</translation>
    </message>
    <message>
        <source>A view named “%1” already exists.</source>
        <translation>Es gibt schon eine Ansicht „%1“.</translation>
    </message>
    <message>
        <source>The file has the newer version %1; Stet keeps the parts it does not know.</source>
        <translation>Die Datei hat die neuere Version %1; Stet behält, was es darin nicht kennt.</translation>
    </message>
    <message>
        <source>Another version of Stet kept these unsaved edits, in format %1.</source>
        <translation>Eine andere Version von Stet hat diese Änderungen aufbewahrt, im Format %1.</translation>
    </message>
    <message>
        <source>Stet does not show pictures embedded in the address.</source>
        <translation>Stet zeigt keine Bilder, die in der Adresse selbst stecken.</translation>
    </message>
    <message>
        <source>The file is not a picture.</source>
        <translation>Die Datei ist kein Bild.</translation>
    </message>
    <message>
        <source>Stet cannot show pictures of this kind.</source>
        <translation>Bilder dieser Art lassen sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture has too many pixels to show.</source>
        <translation>Das Bild hat zu viele Pixel, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>There is a carriage return without a line feed.</source>
        <translation>Auf einen Wagenrücklauf folgt kein Zeilenvorschub.</translation>
    </message>
    <message>
        <source>There is a tab where YAML allows only spaces.</source>
        <translation>Ein Tabulator steht, wo YAML nur Leerzeichen erlaubt.</translation>
    </message>
    <message>
        <source>The indentation matches no line above.</source>
        <translation>Die Einrückung passt zu keiner Zeile darüber.</translation>
    </message>
    <message>
        <source>The key “%1” appears twice.</source>
        <translation>Der Schlüssel „%1“ ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>The front matter is not a list of keys and values.</source>
        <translation>Der YAML-Kopf ist keine Liste von Schlüsseln und Werten.</translation>
    </message>
    <message>
        <source>Invalid YAML: %1.</source>
        <translation>Ungültiges YAML: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a field.</source>
        <translation>„%1“ ist kein Feld.</translation>
    </message>
    <message>
        <source>The field %1 has changed since this edit.</source>
        <translation>Das Feld %1 hat sich seit dieser Bearbeitung geändert.</translation>
    </message>
    <message>
        <source>%1 is encrypted; Stet never edits it.</source>
        <translation>%1 ist verschlüsselt; Stet bearbeitet es nie.</translation>
    </message>
    <message>
        <source>Others changed the same lines of the file.</source>
        <translation>Andere haben dieselben Zeilen der Datei geändert.</translation>
    </message>
    <message>
        <source>The source has changed since this edit.</source>
        <translation>Der Quelltext hat sich seit dieser Bearbeitung geändert.</translation>
    </message>
    <message>
        <source>A link now leads from this path to %1; Stet does not follow it.</source>
        <translation>Ein Link führt von diesem Pfad jetzt nach %1; Stet folgt ihm nicht.</translation>
    </message>
    <message>
        <source>A link is now in this path; Stet does not follow it.</source>
        <translation>In diesem Pfad ist jetzt ein Link; Stet folgt ihm nicht.</translation>
    </message>
    <message>
        <source>The picture takes too long to decode.</source>
        <translation>Das Dekodieren des Bildes dauert zu lange.</translation>
    </message>
    <message>
        <source>The program stet-decoder does not start. Install Stet again to see pictures.</source>
        <translation>Das Programm stet-decoder startet nicht. Installieren Sie Stet neu, um Bilder zu sehen.</translation>
    </message>
    <message>
        <source>Pictures are decoded only in a sandbox, and this system does not offer one.</source>
        <translation>Bilder werden nur in einer Sandbox dekodiert, und dieses System bietet keine.</translation>
    </message>
    <message>
        <source>The picture is on the web.</source>
        <translation>Das Bild ist im Web.</translation>
    </message>
    <message>
        <source>The picture is too complex to be shown.</source>
        <translation>Das Bild ist zu aufwendig, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Stet does not load pictures from such an address.</source>
        <translation>Von einer solchen Adresse lädt Stet keine Bilder.</translation>
    </message>
    <message>
        <source>%1 is in a private network.</source>
        <translation>%1 ist in einem privaten Netz.</translation>
    </message>
    <message>
        <source>%1 cannot be found. Check the connection to the network.</source>
        <translation>%1 ist nicht zu finden. Prüfen Sie die Verbindung zum Netz.</translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <translation>Die Verbindung ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>There is no secure connection to %1.</source>
        <translation>Es gibt keine sichere Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Der Server hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The server redirects to where Stet does not go.</source>
        <translation>Der Server leitet dorthin weiter, wohin Stet nicht geht.</translation>
    </message>
    <message>
        <source>The server does not have this picture (%1).</source>
        <translation>Der Server hat dieses Bild nicht (%1).</translation>
    </message>
    <message>
        <source>The server does not give this picture (%1).</source>
        <translation>Der Server gibt dieses Bild nicht heraus (%1).</translation>
    </message>
    <message>
        <source>The server sent something else than a picture.</source>
        <translation>Der Server hat etwas anderes als ein Bild geschickt.</translation>
    </message>
    <message>
        <source>Lines that are not a decision are skipped: %1. The first is here.</source>
        <translation>Zeilen, die keine Entscheidung sind, werden übersprungen: %1. Die erste steht hier.</translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation>%1 ist keine Liste.</translation>
    </message>
    <message>
        <source>Invalid regular expression: %1.</source>
        <translation>Ungültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>The regular expression takes too long in %1. Avoid repetitions within repetitions.</source>
        <translation>Der reguläre Ausdruck braucht in %1 zu lange. Vermeiden Sie Wiederholungen in Wiederholungen.</translation>
    </message>
    <message>
        <source>The picture moved to %1, which was not allowed.</source>
        <translation>Das Bild ist nach %1 umgezogen, was nicht erlaubt wurde.</translation>
    </message>
    <message>
        <source>“%1” cannot be in the new text: write \1 to \9 for groups that the regular expression has, \0 for all that was found, and \n, \t or \\.</source>
        <translation>„%1“ kann nicht im neuen Text stehen: \1 bis \9 stehen für Gruppen, die der reguläre Ausdruck hat, \0 für alles Gefundene, dazu gibt es \n, \t und \\.</translation>
    </message>
    <message>
        <source>The value for %1 is a list or a map; set can only write single values. %1:=TEXT sets it as text.</source>
        <translation>Der Wert für %1 ist eine Liste oder Zuordnung; set kann nur einzelne Werte schreiben. %1:=TEXT setzt ihn als Text.</translation>
    </message>
    <message>
        <source>“%1” is not closed, or a comma is missing behind it.</source>
        <translation>„%1“ ist nicht geschlossen, oder dahinter fehlt ein Komma.</translation>
    </message>
    <message>
        <source>Text after a quotation. Put the whole %1 in quotes.</source>
        <translation>Text nach einem Zitat. Setzen Sie %1 ganz in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Text after a list. Put the %1 in quotes.</source>
        <translation>Text nach einer Liste. Setzen Sie %1 in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Text after a map in braces. Put the %1 in quotes.</source>
        <translation>Text nach einer Zuordnung in Klammern. Setzen Sie %1 in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Text after a value. Put the %1 in quotes.</source>
        <translation>Text nach einem Wert. Setzen Sie %1 in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value is missing before “%1”.</source>
        <translation>Vor „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>“%1” is not an escape in double quotes.</source>
        <translation>„%1“ ist keine Escape-Folge in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>“*%1” refers to “&amp;%1”, which is not above it.</source>
        <translation>„*%1“ verweist auf „&amp;%1“, das nicht darüber steht.</translation>
    </message>
    <message>
        <source>These fields share one value: %1. Edit it in the source.</source>
        <translation>Diese Felder teilen sich einen Wert: %1. Bearbeiten Sie ihn im Quelltext.</translation>
    </message>
    <message>
        <source>The key of %1 is a list or a map. Edit it in the source.</source>
        <translation>Der Schlüssel von %1 ist eine Liste oder Zuordnung. Bearbeiten Sie ihn im Quelltext.</translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>Eingrenzen</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Fields of the article</source>
        <translation>Felder des Artikels</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>FieldAdder</name>
    <message>
        <source>Name of the field</source>
        <translation>Name des Felds</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type of the value</source>
        <translation>Typ des Werts</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>Wert des Felds</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address as found</source>
        <translation>Adresse wie gefunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>AMP address</source>
        <translation>AMP-Adresse</translation>
    </message>
    <message>
        <source>AMP cache address</source>
        <translation>AMP-Cache-Adresse</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Provider&apos;s domain</source>
        <translation>Domain der Quelle</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Verwandte Geschichten</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <extracomment>%1: number of the item</extracomment>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Related story %1</source>
        <translation>Verwandte Geschichte %1</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>Thema %1</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>hidden</source>
        <translation>versteckt</translation>
    </message>
    <message>
        <source>a link to itself or to a folder above</source>
        <translation>ein Verweis auf sich selbst oder einen übergeordneten Ordner</translation>
    </message>
    <message>
        <source>a temporary or backup file</source>
        <translation>eine temporäre Datei oder Sicherungskopie</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>no front matter</source>
        <translation>kein YAML-Kopf</translation>
    </message>
    <message>
        <source>The file belonged to another user and is now yours.</source>
        <translation>Die Datei gehörte jemand anderem und gehört nun dem eigenen Benutzer.</translation>
    </message>
    <message>
        <source>The group of the file could not be kept.</source>
        <translation>Die Gruppe der Datei ließ sich nicht beibehalten.</translation>
    </message>
    <message>
        <source>The permissions of the file could not be kept.</source>
        <translation>Die Zugriffsrechte der Datei ließen sich nicht beibehalten.</translation>
    </message>
    <message>
        <source>The file has other names, which still have the old text.</source>
        <translation>Die Datei hat weitere Namen, unter denen noch der alte Text steht.</translation>
    </message>
    <message>
        <source>A temporary file could not be removed.</source>
        <translation>Eine temporäre Datei ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>built by or for the site generator</source>
        <translation>vom Generator der Website erzeugt oder für ihn bestimmt</translation>
    </message>
    <message>
        <source>installed packages</source>
        <translation>installierte Pakete</translation>
    </message>
    <message>
        <source>a link that leads outside the opened folders</source>
        <translation>ein Verweis, der aus den geöffneten Ordnern hinausführt</translation>
    </message>
    <message>
        <source>a broken link</source>
        <translation>ein defekter Verweis</translation>
    </message>
    <message>
        <source>Some permissions of the file, given to single users or groups, could not be kept.</source>
        <translation>Rechte der Datei, die einzelnen Benutzern oder Gruppen erteilt waren, konnten nicht erhalten werden.</translation>
    </message>
    <message>
        <source>Extended attributes of the file could not be kept.</source>
        <translation>Erweiterte Attribute der Datei konnten nicht erhalten werden.</translation>
    </message>
    <message>
        <source>The file is saved, but a power failure in the next seconds could bring the old text back.</source>
        <translation>Die Datei ist gespeichert, aber ein Stromausfall in den nächsten Sekunden könnte den alten Text zurückbringen.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>There are %1 more of these in this article.</source>
        <translation>In diesem Artikel gibt es %1 weitere davon.</translation>
    </message>
    <message>
        <source>The schema does not know %2.</source>
        <translation>Das Schema kennt %2 nicht.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at least %3.</source>
        <translation>%1 ist %2; es muss mindestens %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at most %3.</source>
        <translation>%1 ist %2; es darf höchstens %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it does not have the form %3.</source>
        <translation>%1 ist %2; es hat nicht die Form %3.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 lines end with CRLF and %2 with LF.</source>
        <translation>%1 Zeilen enden mit CRLF und %2 mit LF.</translation>
    </message>
    <message>
        <source>There is a tab in this line.</source>
        <translation>In dieser Zeile steht ein Tabulator.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is written as %2; write %3.</source>
        <translation>%1 ist als %2 geschrieben; schreiben Sie %3.</translation>
    </message>
    <message>
        <source>The title has %1 characters; search engines cut it near %2.</source>
        <translation>Der Titel hat %1 Zeichen; Suchmaschinen kürzen ihn bei etwa %2.</translation>
    </message>
    <message>
        <source>The excerpt has %1 characters; search engines cut it near %2.</source>
        <translation>Der Anriss hat %1 Zeichen; Suchmaschinen kürzen ihn bei etwa %2.</translation>
    </message>
    <message>
        <source>The excerpt ends with %1</source>
        <translation>Der Anriss endet mit %1</translation>
    </message>
    <message>
        <source>The excerpt only repeats the title.</source>
        <translation>Der Anriss wiederholt nur den Titel.</translation>
    </message>
    <message>
        <source>%1 has two spaces in a row.</source>
        <translation>%1 hat zwei Leerzeichen hintereinander.</translation>
    </message>
    <message>
        <source>The title is written in capitals.</source>
        <translation>Der Titel ist in Großbuchstaben geschrieben.</translation>
    </message>
    <message>
        <source>The time %1 has no time zone.</source>
        <translation>Die Zeit %1 hat keine Zeitzone.</translation>
    </message>
    <message>
        <source>%1 has the tracking parameter %2.</source>
        <translation>%1 hat den Tracking-Parameter %2.</translation>
    </message>
    <message>
        <source>Quality is %1; it must be between 0 and 100.</source>
        <translation>Die Qualität ist %1; sie muss zwischen 0 und 100 liegen.</translation>
    </message>
    <message>
        <source>No quality is given.</source>
        <translation>Es ist keine Qualität angegeben.</translation>
    </message>
    <message>
        <source>Published with quality %1; the threshold is %2.</source>
        <translation>Veröffentlicht mit Qualität %1; die Schwelle ist %2.</translation>
    </message>
    <message>
        <source>A draft with quality %1; the threshold is %2.</source>
        <translation>Ein Entwurf mit Qualität %1; die Schwelle ist %2.</translation>
    </message>
    <message>
        <source>%1 is the text &quot;%2&quot;, so Jekyll publishes the article.</source>
        <translation>%1 ist der Text „%2“, also veröffentlicht Jekyll den Artikel.</translation>
    </message>
    <message>
        <source>%1 is the text &quot;%2&quot;; write it without quotes.</source>
        <translation>%1 ist der Text „%2“; schreiben Sie ihn ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>This topic is empty.</source>
        <translation>Dieses Thema ist leer.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Es gibt kein Bild.</translation>
    </message>
    <message>
        <source>The picture has no width and height.</source>
        <translation>Das Bild hat keine Breite und Höhe.</translation>
    </message>
    <message>
        <source>The picture is %1 pixels wide and %2 high.</source>
        <translation>Das Bild ist %1 Pixel breit und %2 hoch.</translation>
    </message>
    <message>
        <source>There is no picture at %1.</source>
        <translation>Unter %1 gibt es kein Bild.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is this story itself.</source>
        <translation>„%1“ ist diese Geschichte selbst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same address as related story %2.</source>
        <translation>„%1“ hat dieselbe Adresse wie die verwandte Geschichte %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; came out %2 days before or after this article.</source>
        <translation>„%1“ erschien %2 Tage vor oder nach diesem Artikel.</translation>
    </message>
    <message>
        <source>The story is also published as &quot;%1&quot;.</source>
        <translation>Die Geschichte ist auch als „%1“ veröffentlicht.</translation>
    </message>
    <message>
        <source>The story is also published as &quot;%1&quot; (and %3 more).</source>
        <translation>Die Geschichte ist auch als „%1“ veröffentlicht (und %3 weitere).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the same address.</source>
        <translation>„%1“ hat dieselbe Adresse.</translation>
    </message>
    <message>
        <source>%2 has the same title.</source>
        <translation>%2 hat denselben Titel.</translation>
    </message>
    <message>
        <source>The reference %1 leads back to itself.</source>
        <translation>Der Verweis %1 führt zu sich selbst zurück.</translation>
    </message>
    <message>
        <source>The reference %1 leads nowhere.</source>
        <translation>Der Verweis %1 führt nirgendwohin.</translation>
    </message>
    <message>
        <source>The schema is too large.</source>
        <translation>Das Schema ist zu groß.</translation>
    </message>
    <message>
        <source>There is no rule %1.</source>
        <translation>Eine Regel %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file has more than one document; only the first is read.</source>
        <translation>Die Datei hat mehr als ein Dokument; nur das erste wird gelesen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be greater than %3.</source>
        <translation>%1 ist %2; es muss größer als %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be less than %3.</source>
        <translation>%1 ist %2; es muss kleiner als %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a multiple of %3.</source>
        <translation>%1 ist %2; es muss ein Vielfaches von %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2 characters long; it must have at least %3.</source>
        <translation>%1 ist %2 Zeichen lang; es müssen mindestens %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2 characters long; it must have at most %3.</source>
        <translation>%1 ist %2 Zeichen lang; es dürfen höchstens %3 sein.</translation>
    </message>
    <message>
        <source>%1 has %2 items; it must have at least %3.</source>
        <translation>%1 hat %2 Einträge; es müssen mindestens %3 sein.</translation>
    </message>
    <message>
        <source>%1 has %2 items; it must have at most %3.</source>
        <translation>%1 hat %2 Einträge; es dürfen höchstens %3 sein.</translation>
    </message>
    <message>
        <source>%1 has %2 fields; it must have at least %3.</source>
        <translation>%1 hat %2 Felder; es müssen mindestens %3 sein.</translation>
    </message>
    <message>
        <source>%1 has %2 fields; it must have at most %3.</source>
        <translation>%1 hat %2 Felder; es dürfen höchstens %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3.</source>
        <translation>%1 ist %2; es muss %3 sein.</translation>
    </message>
    <message>
        <source>%1 has a form that the schema excludes.</source>
        <translation>%1 hat eine Form, die das Schema ausschließt.</translation>
    </message>
    <message>
        <source>%1 has more items than the schema knows.</source>
        <translation>%1 hat mehr Einträge, als das Schema kennt.</translation>
    </message>
    <message>
        <source>%1 lacks an item that the schema requires.</source>
        <translation>%1 fehlt ein Eintrag, den das Schema verlangt.</translation>
    </message>
    <message>
        <source>The schema %1 cannot be read: %2</source>
        <translation>Das Schema %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The front matter</source>
        <translation>Der YAML-Kopf</translation>
    </message>
    <message>
        <source>The schema permits no value for %1.</source>
        <translation>Das Schema erlaubt für %1 keinen Wert.</translation>
    </message>
    <message>
        <source>The line is indented with a no-break space.</source>
        <translation>Die Zeile ist mit einem geschützten Leerzeichen eingerückt.</translation>
    </message>
    <message>
        <source>%1 ends before “%2”, which YAML takes for a comment.</source>
        <translation>%1 endet vor „%2“, das YAML für einen Kommentar hält.</translation>
    </message>
    <message>
        <source>%1 contains the HTML entity %2.</source>
        <translation>%1 enthält die HTML-Entität %2.</translation>
    </message>
    <message>
        <source>%1 has the type %2; it must be %3.</source>
        <translation>%1 ist vom Typ %2; es muss %3 sein.</translation>
    </message>
    <message>
        <source>%2 is missing; the schema requires it.</source>
        <translation>%2 fehlt, das Schema verlangt es.</translation>
    </message>
    <message>
        <source>%1 has the type %2; the schema does not allow it.</source>
        <translation>%1 ist vom Typ %2, den das Schema nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 matches none of the forms that the schema allows.</source>
        <translation>%1 passt zu keiner der Formen, die das Schema erlaubt.</translation>
    </message>
    <message>
        <source>%1 matches several forms of the schema; it must match exactly one.</source>
        <translation>%1 passt zu mehreren Formen des Schemas; es darf nur zu einer passen.</translation>
    </message>
    <message>
        <source>%1 is %2; the schema does not allow this value.</source>
        <translation>%1 ist %2; diesen Wert erlaubt das Schema nicht.</translation>
    </message>
    <message>
        <source>Checking %1 against the schema&apos;s pattern %2 takes too long; Stet skipped it.</source>
        <translation>%1 gegen das Muster %2 des Schemas zu prüfen, dauert zu lange; Stet hat es übersprungen.</translation>
    </message>
    <message>
        <source>%1 repeats another item of its list; the schema does not allow that.</source>
        <translation>%1 wiederholt einen anderen Eintrag der Liste; das erlaubt das Schema nicht.</translation>
    </message>
    <message>
        <source>The schema and the front matter are too large to compare.</source>
        <translation>Schema und YAML-Kopf sind zu groß, um verglichen zu werden.</translation>
    </message>
    <message>
        <source>%1 does not match the schema: %2</source>
        <translation>%1 passt nicht zum Schema: %2</translation>
    </message>
    <message>
        <source>The file name says %1, but the date is %2.</source>
        <translation>Der Dateiname sagt %1, aber das Datum ist %2.</translation>
    </message>
    <message>
        <source>secured must be two base64 texts with a semicolon between them.</source>
        <translation>secured muss aus zwei Base64-Texten mit einem Semikolon dazwischen bestehen.</translation>
    </message>
    <message>
        <source>The initialization vector of secured has %1 bytes; it must have %2.</source>
        <translation>Der Initialisierungsvektor von secured hat %1 Bytes; es müssen %2 sein.</translation>
    </message>
    <message>
        <source>%1 contains %2, text read in the wrong encoding.</source>
        <translation>%1 enthält %2, was in der falschen Kodierung gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 is not a valid date: %2.</source>
        <translation>%1 ist kein gültiges Datum: %2.</translation>
    </message>
    <message>
        <source>The date %1 is in the future.</source>
        <translation>Das Datum %1 liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The date is %1; the neighboring articles are from around %2.</source>
        <translation>Das Datum ist %1; die Artikel daneben sind von etwa %2.</translation>
    </message>
    <message>
        <source>%1 is not a valid web address: %2.</source>
        <translation>%1 ist keine gültige Webadresse: %2.</translation>
    </message>
    <message>
        <source>%1 uses http.</source>
        <translation>%1 verwendet http.</translation>
    </message>
    <message>
        <source>%1 uses http; other articles link to this site with https.</source>
        <translation>%1 verwendet http; andere Artikel verweisen auf diese Website mit https.</translation>
    </message>
    <message>
        <source>The address is on %1, but the provider&apos;s domain is %2.</source>
        <translation>Die Adresse liegt auf %1, aber die Domain der Quelle ist %2.</translation>
    </message>
    <message>
        <source>The AMP address is the same as the page&apos;s address.</source>
        <translation>Die AMP-Adresse ist dieselbe wie die Adresse der Seite.</translation>
    </message>
    <message>
        <source>This draft with quality %1 has been waiting for %2 days.</source>
        <translation>Dieser Entwurf mit Qualität %1 wartet seit %2 Tagen.</translation>
    </message>
    <message>
        <source>Heat is %1; the minimum is -1, for unknown.</source>
        <translation>Die Resonanz ist %1; der kleinste Wert ist -1, für unbekannt.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be true or false.</source>
        <translation>%1 ist %2; es muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 is the text &quot;%2&quot;; it must be true or false.</source>
        <translation>%1 ist der Text „%2“; es muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 is missing, so the article is on the site.</source>
        <translation>%1 fehlt, also ist der Artikel auf der Website.</translation>
    </message>
    <message>
        <source>The topic %1 appears twice.</source>
        <translation>Das Thema %1 gibt es zweimal.</translation>
    </message>
    <message>
        <source>This folder spells the topic %1 as %2.</source>
        <translation>In diesem Ordner wird das Thema %1 als %2 geschrieben.</translation>
    </message>
    <message>
        <source>The lead picture is %1 by %2 pixels; it should be at least %3 by %4.</source>
        <translation>Das erste Bild ist %1 mal %2 Pixel groß; es sollte mindestens %3 mal %4 sein.</translation>
    </message>
    <message>
        <source>The file at %1 is not a readable picture.</source>
        <translation>Die Datei %1 ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>The declared size is %1 by %2 pixels; the file has %3 by %4.</source>
        <translation>Die angegebene Größe ist %1 mal %2 Pixel; die Datei hat %3 mal %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not list this article as related.</source>
        <translation>„%1“ nennt diesen Artikel nicht als verwandt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (and %3 more) have the same address.</source>
        <translation>„%1“ (und %3 weitere) haben dieselbe Adresse.</translation>
    </message>
    <message>
        <source>%2 (and %3 more) have the same title.</source>
        <translation>%2 (und %3 weitere) haben denselben Titel.</translation>
    </message>
    <message>
        <source>%2 also has the slug %1.</source>
        <translation>%2 hat auch den Slug %1.</translation>
    </message>
    <message>
        <source>%2 (and %3 more) also have the slug %1.</source>
        <translation>%2 (und %3 weitere) haben auch den Slug %1.</translation>
    </message>
    <message>
        <source>The folder&apos;s settings contain an error.</source>
        <translation>Die Einstellungen des Ordners enthalten einen Fehler.</translation>
    </message>
    <message>
        <source>Invalid JSON: %1.</source>
        <translation>Ungültiges JSON: %1.</translation>
    </message>
    <message>
        <source>Invalid JSON Schema; see %1.</source>
        <translation>Ungültiges JSON-Schema; siehe %1.</translation>
    </message>
    <message>
        <source>The reference %1 leads back to itself; Stet skips it and everything below it.</source>
        <translation>Der Verweis %1 führt zu sich selbst zurück; Stet überspringt ihn und alles darunter.</translation>
    </message>
    <message>
        <source>The reference %1 leads outside the file; Stet loads nothing from elsewhere.</source>
        <translation>Der Verweis %1 führt aus der Datei hinaus; von anderswo wird nichts geladen.</translation>
    </message>
    <message>
        <source>The pattern %1 is not a valid regular expression.</source>
        <translation>Das Muster %1 ist kein gültiger regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>Stet skips %1: below it, Stet cannot check patterns, formats, unique items or references that lead back to themselves.</source>
        <translation>Stet überspringt %1: Muster, Formate, eindeutige Einträge und Verweise auf sich selbst kann Stet darunter nicht prüfen.</translation>
    </message>
    <message>
        <source>The rule %1 has the unknown severity %2. Use error, warning, hint or off.</source>
        <translation>Die Regel %1 hat die unbekannte Schwere %2. Möglich sind error, warning, hint und off.</translation>
    </message>
    <message>
        <source>Invalid value for %1: &quot;%2&quot;; Stet ignores it.</source>
        <translation>Ungültiger Wert für %1: „%2“; Stet beachtet ihn nicht.</translation>
    </message>
    <message>
        <source>%1 contains the invisible character %2.</source>
        <translation>%1 enthält das unsichtbare Zeichen %2.</translation>
    </message>
    <message>
        <source>%1 has no effect: &lt;&lt; in line %2 brings another value.</source>
        <translation>%1 bewirkt nichts: &lt;&lt; in Zeile %2 bringt einen anderen Wert.</translation>
    </message>
    <message>
        <source>The invisible %1 in this line is a line break to Jekyll.</source>
        <translation>Das unsichtbare %1 in dieser Zeile ist für Jekyll ein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>There is an invisible %1 in this line.</source>
        <translation>In dieser Zeile steht ein unsichtbares %1.</translation>
    </message>
    <message>
        <source>The key %1 appears again in line %2, and only that one counts.</source>
        <translation>Der Schlüssel %1 steht noch einmal in Zeile %2, und nur dieser zählt.</translation>
    </message>
    <message>
        <source>Jekyll ignores everything from here to the closing ---.</source>
        <translation>Jekyll übergeht alles von hier bis zum schließenden ---.</translation>
    </message>
    <message>
        <source>There are spaces after this ---.</source>
        <translation>Nach diesem --- stehen Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures of the article and its related stories</source>
        <translation>Bilder des Artikels und seiner verwandten Geschichten</translation>
    </message>
</context>
<context>
    <name>ItemsGroup</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und ihre Wirkung</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KindGroup</name>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;yp</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>“stet --help” lists the options.</source>
        <translation>„stet --help“ nennt die Optionen.</translation>
    </message>
    <message>
        <source>List the options.</source>
        <translation>Die Optionen nennen.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Open the sample folder.</source>
        <translation>Den Beispielordner öffnen.</translation>
    </message>
    <message>
        <source>Folders of articles, or single articles.</source>
        <translation>Ordner mit Artikeln oder einzelne Artikel.</translation>
    </message>
    <message>
        <source>Invalid size “%1”. Write it like 1440x900.</source>
        <translation>Ungültige Größe „%1“. Schreiben Sie sie wie 1440x900.</translation>
    </message>
    <message>
        <source>Invalid row “%1”. Rows are counted from 1.</source>
        <translation>Ungültige Zeile „%1“. Zeilen werden ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Unknown theme “%1”. Use light, dark or system.</source>
        <translation>Unbekanntes Design „%1“. Verwenden Sie light, dark oder system.</translation>
    </message>
    <message>
        <source>Reviews and edits folders of articles. Text you do not edit stays the same, byte for byte.</source>
        <translation>Sichtet und bearbeitet Ordner mit Artikeln. Nicht bearbeiteter Text bleibt Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Save a picture of the window once it is complete, and quit.</source>
        <translation>Ein Bild des vollständigen Fensters speichern und beenden.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation>Größe des Fensters, etwa 1440x900.</translation>
    </message>
    <message>
        <source>Select row N of the table.</source>
        <translation>Die N-te Zeile der Tabelle auswählen.</translation>
    </message>
    <message>
        <source>Theme of the window: light, dark or system.</source>
        <translation>Design des Fensters: light (hell), dark (dunkel) oder system.</translation>
    </message>
    <message>
        <source>Language of the window, such as de.</source>
        <translation>Sprache des Fensters, etwa de.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>&amp;Reopen the last folders</source>
        <translation>Die &amp;letzten Ordner wieder öffnen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Ask before publishing articles with errors</source>
        <translation>Vor dem Veröffentlichen von Artikeln mit Fehlern &amp;fragen</translation>
    </message>
    <message>
        <source>For everybody who works on this folder</source>
        <translation>Für alle, die an diesem Ordner arbeiten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>&amp;Save every change immediately</source>
        <translation>Jede Änderung sofort &amp;speichern</translation>
    </message>
    <message>
        <source>Minimum quality worth &amp;publishing</source>
        <translation>&amp;Veröffentlichen lohnt ab Qualität</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Pictures from the &amp;web</source>
        <translation>Bilder aus dem &amp;Web</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Delete the loaded pictures</source>
        <translation>Geladene Bilder löschen</translation>
    </message>
    <message>
        <source>A site learns that somebody looks at its pictures. Stet sends no cookies and refuses addresses in private networks. With a proxy of the system, the proxy looks names up, so Stet refuses only addresses that are private as written.</source>
        <translation>Eine Website erfährt, dass jemand ihre Bilder ansieht. Stet schickt keine Cookies und lehnt Adressen in privaten Netzen ab. Mit einem Proxy des Systems löst der Proxy die Namen auf; dann lehnt Stet nur Adressen ab, die schon geschrieben privat sind.</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix all of this rule</source>
        <translation>Alle dieser Regel beheben</translation>
    </message>
    <message>
        <source>Fix selected articles</source>
        <translation>Ausgewählte Artikel beheben</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>List only the problems of the current article</source>
        <translation>Nur die Probleme des aktuellen Artikels auflisten</translation>
    </message>
</context>
<context>
    <name>ProviderGroup</name>
    <message>
        <source>&amp;Provider</source>
        <translation>Que&amp;lle</translation>
    </message>
    <message>
        <source>Do&amp;main</source>
        <translation>Do&amp;main</translation>
    </message>
</context>
<context>
    <name>PublishOneDialog</name>
    <message>
        <source>Publish one of each story</source>
        <translation>Von jeder Geschichte einen veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Choose from each story</source>
        <translation>Von jeder Geschichte &amp;wählen</translation>
    </message>
    <message>
        <source>Providers, preferred first</source>
        <translation>Quellen, die bevorzugten zuerst</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>What will change; press Space to publish another article of a story, or none</source>
        <translation>Was sich ändert; die Leertaste wählt einen anderen Artikel der Geschichte, oder keinen</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>Tell apart by</source>
        <translation>Unterscheiden nach</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show every figure as a table</source>
        <translation>Alle Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Publish and Unpublish…</source>
        <translation>Veröffentlichen und zurückziehen…</translation>
    </message>
    <message>
        <source>Shows first what the score would change</source>
        <translation>Zeigt zuerst, was die Bewertung ändern würde</translation>
    </message>
    <message>
        <source>Make It the Threshold</source>
        <translation>Als Schwelle setzen</translation>
    </message>
    <message>
        <source>Writes the score into the folder&apos;s settings</source>
        <translation>Schreibt die Bewertung in die Einstellungen des Ordners</translation>
    </message>
    <message>
        <source>Figures of quality</source>
        <translation>Zahlen zur Qualität</translation>
    </message>
    <message>
        <source>Kept as drafts more often than their score says:</source>
        <translation>Öfter Entwurf geblieben, als die Bewertung sagt:</translation>
    </message>
    <message>
        <source>Providers kept as drafts</source>
        <translation>Anbieter, die Entwurf bleiben</translation>
    </message>
</context>
<context>
    <name>QueryMistake</name>
    <message>
        <source>The search is longer than %1 bytes.</source>
        <translation>Die Suche ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>Die Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing. To search for it, put it in quotes.</source>
        <translation>Diese Klammer schließt nichts. Um sie zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Parentheses or saved views are nested too deeply.</source>
        <translation>Klammern oder gespeicherte Ansichten sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The saved views in the search add up to too many conditions.</source>
        <translation>Die gespeicherten Ansichten in der Suche ergeben zusammen zu viele Bedingungen.</translation>
    </message>
    <message>
        <source>The search uses more than %1 fields of the front matter.</source>
        <translation>Die Suche verwendet mehr als %1 Felder des YAML-Kopfs.</translation>
    </message>
    <message>
        <source>The parentheses are empty.</source>
        <translation>Die Klammern sind leer.</translation>
    </message>
    <message>
        <source>There is nothing to search for next to %1. To search for the word itself, put it in quotes.</source>
        <translation>Neben %1 fehlt etwas zum Suchen. Um das Wort zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Add what to search for, as in title:cloud.</source>
        <translation>Fügen Sie an, was gesucht wird, wie in title:cloud.</translation>
    </message>
    <message>
        <source>%1 is not a field. Write fields like title, provider.domain or images[0].width.</source>
        <translation>%1 ist kein Feld. Schreiben Sie Felder wie title, provider.domain oder images[0].width.</translation>
    </message>
    <message>
        <source>%1 is not a number. Write numbers like quality:80, quality:&gt;=80 or quality:40..60.</source>
        <translation>%1 ist keine Zahl. Schreiben Sie Zahlen wie quality:80, quality:&gt;=80 oder quality:40..60.</translation>
    </message>
    <message>
        <source>%1 is not a date. Write dates like date:2022-02, date:&gt;2022-02-01, date:&lt;7d or date:today.</source>
        <translation>%1 ist kein Datum. Schreiben Sie ein Datum wie date:2022-02, date:&gt;2022-02-01, date:&lt;7d oder date:today.</translation>
    </message>
    <message>
        <source>Use &lt; and &gt; only with numbers and dates; %1 is text.</source>
        <translation>&lt; und &gt; gelten nur für Zahlen und Daten; %1 ist Text.</translation>
    </message>
    <message>
        <source>%1 is not text; use &lt;, &gt; or a range such as 40..60.</source>
        <translation>%1 ist kein Text; verwenden Sie &lt;, &gt; oder einen Bereich wie 40..60.</translation>
    </message>
    <message>
        <source>%1 is not a status. Use one of: %2.</source>
        <translation>%1 ist kein Status. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>Invalid regular expression: %1.</source>
        <translation>Ungültiger regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>The regular expression takes too long. Avoid repetitions within repetitions.</source>
        <translation>Der reguläre Ausdruck braucht zu lange. Vermeiden Sie Wiederholungen in Wiederholungen.</translation>
    </message>
    <message>
        <source>Articles left out because the regular expression takes too long: %1. Avoid repetitions within repetitions.</source>
        <translation>Artikel, die fehlen, weil der reguläre Ausdruck zu lange braucht: %1. Vermeiden Sie Wiederholungen in Wiederholungen.</translation>
    </message>
    <message>
        <source>There is no saved view named %1.</source>
        <translation>Es gibt keine gespeicherte Ansicht namens %1.</translation>
    </message>
    <message>
        <source>The saved view %1 contains itself.</source>
        <translation>Die gespeicherte Ansicht %1 enthält sich selbst.</translation>
    </message>
    <message>
        <source>The saved view %1 contains an error.</source>
        <translation>Die gespeicherte Ansicht %1 enthält einen Fehler.</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>As a link</source>
        <translation>Als Link</translation>
    </message>
    <message>
        <source>How a link to the article looks on a social network and in a search result</source>
        <translation>Wie ein Link auf den Artikel in einem sozialen Netz und in einer Suche aussieht</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>The article with your unsaved changes</source>
        <translation>Der Artikel mit Ihren nicht gespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The saved article, with the words that your changes remove and add</source>
        <translation>Der gespeicherte Artikel, mit den Wörtern, die Ihre Änderungen entfernen und hinzufügen</translation>
    </message>
    <message>
        <source>Width, text size, PDF</source>
        <translation>Breite, Schriftgröße, PDF</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Show again</source>
        <translation>Erneut zeigen</translation>
    </message>
    <message>
        <source>Article as readers see it</source>
        <translation>Artikel, wie Leser ihn sehen</translation>
    </message>
    <message>
        <source>The page stopped unexpectedly</source>
        <translation>Die Seite wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The page does not appear</source>
        <translation>Die Seite erscheint nicht</translation>
    </message>
    <message>
        <source>Your articles are unchanged</source>
        <translation>Ihre Artikel sind unverändert</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Embedded content from %1</source>
        <translation>Eingebetteter Inhalt von %1</translation>
    </message>
    <message>
        <source>Embedded content without a web address</source>
        <translation>Eingebetteter Inhalt ohne Webadresse</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>The text is longer than Stet shows here. Open it in Source</source>
        <translation>Der Text ist länger, als Stet hier zeigt. Öffnen Sie ihn im Quelltext</translation>
    </message>
    <message>
        <source>This text is too complex to be laid out, so here is the beginning of its source</source>
        <translation>Dieser Text ist zu verschachtelt, um gesetzt zu werden; hier steht der Anfang seines Quelltexts</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Verwandte Geschichten</translation>
    </message>
    <message>
        <source>quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Unsaved changes in damaged journals, and files that interrupted saves left beside articles.</source>
        <translation>Nicht gespeicherte Änderungen in beschädigten Journalen und Dateien, die abgebrochenes Speichern neben Artikeln hinterlassen hat.</translation>
    </message>
    <message>
        <source>What can be recovered</source>
        <translation>Was wiederhergestellt werden kann</translation>
    </message>
    <message>
        <source>Content of the selected rows</source>
        <translation>Inhalt der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Other journal…</source>
        <translation>&amp;Anderes Journal …</translation>
    </message>
    <message>
        <source>&amp;Delete file</source>
        <translation>Datei &amp;löschen</translation>
    </message>
    <message>
        <source>Deletes the file that an interrupted save left</source>
        <translation>Löscht die Datei, die abgebrochenes Speichern hinterlassen hat</translation>
    </message>
    <message>
        <source>&amp;Restore changes</source>
        <translation>Änderungen &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Makes the changes again, unsaved; in folders that are not open, once they are</source>
        <translation>Macht die Änderungen noch einmal, ohne zu speichern; in Ordnern, die nicht offen sind, sobald sie es sind</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of Decisions</source>
        <translation>Bericht der Entscheidungen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Articles to review</source>
        <translation>Artikel zum Durchsehen</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Look at “Later”</source>
        <translation>„Später“ ansehen</translation>
    </message>
    <message>
        <source>Reason for the next verdict</source>
        <translation>Grund für das nächste Urteil</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Mixed line endings</source>
        <translation>Gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>Tab in the front matter</source>
        <translation>Tabulator im YAML-Kopf</translation>
    </message>
    <message>
        <source>File name with another date</source>
        <translation>Dateiname mit anderem Datum</translation>
    </message>
    <message>
        <source>Missing field</source>
        <translation>Fehlendes Feld</translation>
    </message>
    <message>
        <source>Value of the wrong kind</source>
        <translation>Wert von falscher Art</translation>
    </message>
    <message>
        <source>YAML 1.1 reads yes, no, on and off as true and false, YAML 1.2 reads them as text. Write true or false.</source>
        <translation>YAML 1.1 liest yes, no, on und off als true und false, YAML 1.2 liest sie als Text. Schreiben Sie true oder false.</translation>
    </message>
    <message>
        <source>Damaged secured text</source>
        <translation>Beschädigter gesicherter Text</translation>
    </message>
    <message>
        <source>Long title</source>
        <translation>Langer Titel</translation>
    </message>
    <message>
        <source>Long excerpt</source>
        <translation>Langer Anriss</translation>
    </message>
    <message>
        <source>Excerpt that repeats the title</source>
        <translation>Anriss, der den Titel wiederholt</translation>
    </message>
    <message>
        <source>Two spaces in a row</source>
        <translation>Zwei Leerzeichen hintereinander</translation>
    </message>
    <message>
        <source>Garbled characters</source>
        <translation>Verstümmelte Zeichen</translation>
    </message>
    <message>
        <source>The text was once read in the wrong encoding. Type the characters that were meant.</source>
        <translation>Der Text wurde einmal in der falschen Kodierung gelesen. Tippen Sie die gemeinten Zeichen.</translation>
    </message>
    <message>
        <source>Title in capitals</source>
        <translation>Titel in Großbuchstaben</translation>
    </message>
    <message>
        <source>A title in capitals shouts, and is harder to read. Write it as a sentence.</source>
        <translation>Ein Titel in Großbuchstaben schreit und ist schwerer zu lesen. Schreiben Sie ihn wie einen Satz.</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Datum in der Zukunft</translation>
    </message>
    <message>
        <source>Date long before the others</source>
        <translation>Datum lange vor den anderen</translation>
    </message>
    <message>
        <source>Time without a time zone</source>
        <translation>Zeit ohne Zeitzone</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>Ungültige Adresse</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// lead a reader anywhere. Copy the address again.</source>
        <translation>Nur Adressen, die mit https:// oder http:// beginnen, führen irgendwohin. Kopieren Sie die Adresse neu.</translation>
    </message>
    <message>
        <source>Address without https</source>
        <translation>Adresse ohne https</translation>
    </message>
    <message>
        <source>Address of another provider</source>
        <translation>Adresse einer anderen Quelle</translation>
    </message>
    <message>
        <source>Tracking parameters</source>
        <translation>Tracking-Parameter</translation>
    </message>
    <message>
        <source>They tell a third party how your readers came to the page, and make one story look like several. Stet can remove them; the page stays the same.</source>
        <translation>Sie sagen Dritten, wie Ihre Leser auf die Seite kamen, und lassen eine Geschichte wie mehrere aussehen. Stet kann sie entfernen; die Seite bleibt dieselbe.</translation>
    </message>
    <message>
        <source>AMP address that leads to the page itself</source>
        <translation>AMP-Adresse, die zur Seite selbst führt</translation>
    </message>
    <message>
        <source>The AMP address is that of the page itself. Remove the field, or write the address of the AMP page.</source>
        <translation>Die AMP-Adresse ist die der Seite selbst. Entfernen Sie das Feld oder schreiben Sie die Adresse der AMP-Seite.</translation>
    </message>
    <message>
        <source>Quality out of range</source>
        <translation>Qualität außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>No quality</source>
        <translation>Keine Qualität</translation>
    </message>
    <message>
        <source>Nobody has judged this article yet, so no threshold applies to it. Give it a score.</source>
        <translation>Noch hat niemand diesen Artikel beurteilt, also gilt keine Schwelle für ihn. Geben Sie ihm eine Bewertung.</translation>
    </message>
    <message>
        <source>Published below the threshold</source>
        <translation>Unter der Schwelle veröffentlicht</translation>
    </message>
    <message>
        <source>The article is on the site although its score is below the folder&apos;s threshold. Unpublish it, or judge it again.</source>
        <translation>Der Artikel ist auf der Website, obwohl seine Bewertung unter der Schwelle des Ordners liegt. Ziehen Sie ihn zurück oder beurteilen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Draft far above the threshold</source>
        <translation>Entwurf weit über der Schwelle</translation>
    </message>
    <message>
        <source>Heat out of range</source>
        <translation>Resonanz außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Empty topic</source>
        <translation>Leeres Thema</translation>
    </message>
    <message>
        <source>A topic without a name makes a page without a name. Remove it.</source>
        <translation>Ein Thema ohne Namen ergibt eine Seite ohne Namen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The article is listed twice on the page of that topic. Stet can remove the second one.</source>
        <translation>Der Artikel steht auf der Seite dieses Themas zweimal. Stet kann das zweite entfernen.</translation>
    </message>
    <message>
        <source>Topic in another spelling</source>
        <translation>Thema in anderer Schreibweise</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Picture without its size</source>
        <translation>Bild ohne Größe</translation>
    </message>
    <message>
        <source>Without width and height the page jumps while the picture loads. Add both.</source>
        <translation>Ohne Breite und Höhe springt die Seite, während das Bild lädt. Fügen Sie beides hinzu.</translation>
    </message>
    <message>
        <source>Small lead picture</source>
        <translation>Kleines erstes Bild</translation>
    </message>
    <message>
        <source>The page shows a broken picture. Correct the path, or add the file.</source>
        <translation>Die Seite zeigt ein kaputtes Bild. Berichtigen Sie den Pfad oder fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>Related to itself</source>
        <translation>Mit sich selbst verwandt</translation>
    </message>
    <message>
        <source>A reader who follows the link comes back to the same story. Remove it from the related stories.</source>
        <translation>Wer dem Verweis folgt, kommt zur selben Geschichte zurück. Entfernen Sie ihn aus den verwandten Geschichten.</translation>
    </message>
    <message>
        <source>The same story is offered twice. Remove one of them.</source>
        <translation>Dieselbe Geschichte wird zweimal angeboten. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>Related story that does not point back</source>
        <translation>Verwandte Geschichte, die nicht zurückweist</translation>
    </message>
    <message>
        <source>Story published more than once</source>
        <translation>Mehrfach veröffentlichte Geschichte</translation>
    </message>
    <message>
        <source>Readers see the same story again and again. Leave the best one published and unpublish the others.</source>
        <translation>Leser sehen dieselbe Geschichte immer wieder. Lassen Sie den besten Artikel veröffentlicht und ziehen Sie die anderen zurück.</translation>
    </message>
    <message>
        <source>Both lead to the same page, so one of them is a copy. Remove or unpublish one.</source>
        <translation>Beide führen zur selben Seite, also ist einer eine Kopie. Entfernen Sie einen oder ziehen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Readers cannot tell them apart, and they may be copies. Give one another title, or unpublish it.</source>
        <translation>Leser können sie nicht unterscheiden, und vielleicht sind es Kopien. Geben Sie einem einen anderen Titel oder ziehen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>No-break space as indentation</source>
        <translation>Geschütztes Leerzeichen als Einrückung</translation>
    </message>
    <message>
        <source>Text cut by a comment</source>
        <translation>Text von einem Kommentar abgeschnitten</translation>
    </message>
    <message>
        <source>HTML entity in a text</source>
        <translation>HTML-Entität in einem Text</translation>
    </message>
    <message>
        <source>Front matter is not HTML: feeds and search results show &amp;#8217; as it is written. Write the character itself.</source>
        <translation>Der YAML-Kopf ist kein HTML: Feeds und Suchergebnisse zeigen &amp;#8217; so, wie es dasteht. Schreiben Sie das Zeichen selbst.</translation>
    </message>
    <message>
        <source>Unreadable file</source>
        <translation>Nicht lesbare Datei</translation>
    </message>
    <message>
        <source>Duplicate key</source>
        <translation>Doppelter Schlüssel</translation>
    </message>
    <message>
        <source>Some lines end with CRLF and some with LF. Programs that compare files line by line show changes where there are none. Give all lines the same ending in a text editor.</source>
        <translation>Manche Zeilen enden mit CRLF, manche mit LF. Programme, die zeilenweise vergleichen, zeigen Änderungen, die keine sind. Geben Sie allen Zeilen in einem Texteditor dasselbe Ende.</translation>
    </message>
    <message>
        <source>YAML does not allow tabs as indentation, so a tab soon ends up in the wrong place. Use spaces.</source>
        <translation>YAML erlaubt keine Tabulatoren als Einrückung, und schnell steht einer am falschen Ort. Verwenden Sie Leerzeichen.</translation>
    </message>
    <message>
        <source>It looks like a space, but YAML does not treat it as one, so the line belongs to a different key than it seems. Replace it with spaces.</source>
        <translation>Es sieht aus wie ein Leerzeichen und ist für YAML keines; die Zeile gehört zu einem anderen Schlüssel, als es scheint. Ersetzen Sie es durch Leerzeichen.</translation>
    </message>
    <message>
        <source>Some programs accept the opening line only if nothing follows the three dashes. Remove the spaces.</source>
        <translation>Manche Programme erkennen die Trennlinie nur, wenn hinter den drei Strichen nichts steht. Entfernen Sie die Leerzeichen.</translation>
    </message>
    <message>
        <source>A site takes a page&apos;s date from its file name or its front matter; here they differ. Rename the file, or correct the date.</source>
        <translation>Eine Website nimmt das Datum einer Seite aus dem Dateinamen oder aus dem YAML-Kopf; hier sind sie verschieden. Benennen Sie die Datei um oder berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>An article without this field leaves a gap in the list or leads nowhere. Fill in the field.</source>
        <translation>Ein Artikel ohne dieses Feld hat eine Lücke in der Liste oder führt nirgendwohin. Füllen Sie das Feld aus.</translation>
    </message>
    <message>
        <source>The folder&apos;s schema, or Stet&apos;s own, requires a different kind of value here, and templates rely on it. Correct the value.</source>
        <translation>Das Schema des Ordners oder das von Stet verlangt hier eine andere Art von Wert, und Vorlagen verlassen sich darauf. Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Yes or no instead of true or false</source>
        <translation>Yes oder no statt true oder false</translation>
    </message>
    <message>
        <source>The text is no longer ciphertext with an initialization vector, so nobody can decrypt it. Restore the value from an earlier version of the file.</source>
        <translation>Der Text ist kein Geheimtext mit Initialisierungsvektor mehr und kann nicht entschlüsselt werden. Nehmen Sie den Wert aus einer früheren Fassung der Datei.</translation>
    </message>
    <message>
        <source>Search engines cut titles after about 60 characters. Put what matters first, or shorten the title.</source>
        <translation>Suchmaschinen kürzen Titel bei etwa 60 Zeichen. Stellen Sie das Wichtige voran oder kürzen Sie den Titel.</translation>
    </message>
    <message>
        <source>Search engines cut descriptions after about 160 characters. Put what matters first, or shorten the excerpt.</source>
        <translation>Suchmaschinen kürzen Beschreibungen bei etwa 160 Zeichen. Stellen Sie das Wichtige voran oder kürzen Sie den Anriss.</translation>
    </message>
    <message>
        <source>Truncated excerpt</source>
        <translation>Abgebrochener Anriss</translation>
    </message>
    <message>
        <source>A program cut this excerpt: it ends in dots. End it with its last complete sentence.</source>
        <translation>Ein Programm hat diesen Anriss gekürzt: Er endet mit Punkten. Lassen Sie ihn mit dem letzten ganzen Satz enden.</translation>
    </message>
    <message>
        <source>Where a site shows both, readers see the same text twice. Let the excerpt say what the title does not.</source>
        <translation>Wo eine Website beides zeigt, liest man dasselbe zweimal. Lassen Sie den Anriss sagen, was der Titel nicht sagt.</translation>
    </message>
    <message>
        <source>The extra space shows wherever the text is not in a browser. Remove it.</source>
        <translation>Das zweite Leerzeichen ist überall zu sehen, wo nicht ein Browser den Text zeigt. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>YAML reads a space followed by # as the start of a comment, so the value ends there. Put the whole value in quotes.</source>
        <translation>YAML hält ein Leerzeichen mit # für den Beginn eines Kommentars; der Wert endet davor. Setzen Sie den ganzen Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Invalid date</source>
        <translation>Ungültiges Datum</translation>
    </message>
    <message>
        <source>A site cannot sort the article, or its build fails. Write the date like 2024-02-29T18:30:00Z.</source>
        <translation>Eine Website kann den Artikel nicht einordnen, oder ihr Bau schlägt fehl. Schreiben Sie das Datum wie 2024-02-29T18:30:00Z.</translation>
    </message>
    <message>
        <source>Jekyll and Hugo leave out pages with a future date until that day. Check the year first.</source>
        <translation>Jekyll und Hugo lassen Seiten mit künftigem Datum bis zu diesem Tag aus. Prüfen Sie zuerst das Jahr.</translation>
    </message>
    <message>
        <source>It is years older than the neighboring articles. The year is probably mistyped; check it.</source>
        <translation>Er ist Jahre älter als die Artikel daneben. Wahrscheinlich ist das Jahr vertippt; prüfen Sie es.</translation>
    </message>
    <message>
        <source>Without an offset, programs read the time as UTC or as local time. Add Z or an offset after it.</source>
        <translation>Ohne Zeitabstand lesen Programme die Zeit als UTC oder als Ortszeit. Schreiben Sie Z oder einen Zeitabstand dahinter.</translation>
    </message>
    <message>
        <source>Anyone on the way can read and change what is sent over http, and browsers warn about it. If the site is known to support https, Stet can change the address.</source>
        <translation>Was über http geht, kann unterwegs gelesen und verändert werden, und Browser warnen davor. Wenn bekannt ist, dass die Website https kann, kann Stet die Adresse ändern.</translation>
    </message>
    <message>
        <source>The address is not on the named provider&apos;s site. Correct one or the other.</source>
        <translation>Die Adresse liegt nicht auf der Website der genannten Quelle. Berichtigen Sie das eine oder das andere.</translation>
    </message>
    <message>
        <source>The score goes from 0 to 100; sorting and thresholds rely on it. Correct the number.</source>
        <translation>Die Bewertung geht von 0 bis 100; Reihenfolgen und Schwellen verlassen sich darauf. Berichtigen Sie die Zahl.</translation>
    </message>
    <message>
        <source>Its score says that the article is worth publishing, but it is still a draft. Perhaps somebody overlooked it.</source>
        <translation>Die Bewertung sagt, dass der Artikel es wert ist, aber er ist noch ein Entwurf. Vielleicht wurde er übersehen.</translation>
    </message>
    <message>
        <source>Draft waiting too long</source>
        <translation>Entwurf, der zu lange wartet</translation>
    </message>
    <message>
        <source>A draft good enough to publish has waited too long, and news ages. Publish it, or correct its score.</source>
        <translation>Ein Entwurf, der gut genug wäre, wartet zu lange, und Nachrichten altern. Veröffentlichen Sie ihn oder berichtigen Sie seine Bewertung.</translation>
    </message>
    <message>
        <source>Heat starts at 0; -1 means unknown, and lower values do not exist. Correct the number.</source>
        <translation>Resonanz zählt ab 0; -1 heißt unbekannt, und darunter gibt es nichts. Berichtigen Sie die Zahl.</translation>
    </message>
    <message>
        <source>Switch written as text</source>
        <translation>Schalter, der als Text geschrieben ist</translation>
    </message>
    <message>
        <source>In quotes, false is text, and Jekyll treats any text as true. Stet can write it without quotes.</source>
        <translation>In Anführungszeichen ist false ein Text, und Jekyll behandelt jeden Text als true. Stet kann es ohne Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>Published by default</source>
        <translation>Nach Vorgabe veröffentlicht</translation>
    </message>
    <message>
        <source>The switch is missing, so the article is on the site although nobody decided that. Publish it or unpublish it.</source>
        <translation>Der Schalter fehlt, also ist der Artikel auf der Website, ohne dass es jemand entschieden hat. Veröffentlichen Sie ihn oder ziehen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Duplicate topic</source>
        <translation>Doppeltes Thema</translation>
    </message>
    <message>
        <source>The same topic in two spellings makes two pages, each with half of the articles. Stet can use the folder&apos;s spelling.</source>
        <translation>Dasselbe Thema in zwei Schreibweisen ergibt zwei Seiten, jede mit der Hälfte der Artikel. Stet kann die Schreibweise des Ordners verwenden.</translation>
    </message>
    <message>
        <source>Readers overlook articles without a picture in lists. Add one.</source>
        <translation>In Listen übersehen Leser Artikel ohne Bild. Fügen Sie eines hinzu.</translation>
    </message>
    <message>
        <source>Picture with unusual proportions</source>
        <translation>Bild mit ungewöhnlichem Seitenverhältnis</translation>
    </message>
    <message>
        <source>It is more than four times as wide as it is high, or the other way around, so sites crop it. It may be a banner or a logo; choose another one.</source>
        <translation>Es ist mehr als viermal so breit wie hoch oder umgekehrt und wird überall beschnitten. Vielleicht ist es ein Banner oder ein Logo; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Sites show the first picture large, so a small one looks blurred. Choose a larger one.</source>
        <translation>Websites zeigen das erste Bild groß; ein kleines wirkt dort unscharf. Wählen Sie ein größeres.</translation>
    </message>
    <message>
        <source>Missing picture file</source>
        <translation>Fehlende Bilddatei</translation>
    </message>
    <message>
        <source>Wrong picture size</source>
        <translation>Falsche Bildgröße</translation>
    </message>
    <message>
        <source>The declared size is not the file&apos;s size, so the picture is distorted or the page jumps. Stet can correct the declared size.</source>
        <translation>Die angegebene Größe ist nicht die der Datei, also wird das Bild verzerrt oder die Seite springt. Stet kann die Angabe berichtigen.</translation>
    </message>
    <message>
        <source>Duplicate related story</source>
        <translation>Doppelte verwandte Geschichte</translation>
    </message>
    <message>
        <source>Related story from another time</source>
        <translation>Verwandte Geschichte aus anderer Zeit</translation>
    </message>
    <message>
        <source>It came out long before or after this one, so it may be another story. Check whether it belongs here.</source>
        <translation>Sie erschien lange vor oder nach dieser und ist vielleicht eine andere Geschichte. Sehen Sie nach, ob sie hierher gehört.</translation>
    </message>
    <message>
        <source>The other article is in these folders but does not list this one as related, so its readers do not find it.</source>
        <translation>Der andere Artikel liegt in diesen Ordnern, nennt diesen aber nicht als verwandt, also finden seine Leser ihn nicht.</translation>
    </message>
    <message>
        <source>Two articles with the same address</source>
        <translation>Zwei Artikel mit derselben Adresse</translation>
    </message>
    <message>
        <source>Two articles with the same title</source>
        <translation>Zwei Artikel mit demselben Titel</translation>
    </message>
    <message>
        <source>Two files with the same slug</source>
        <translation>Zwei Dateien mit demselben Slug</translation>
    </message>
    <message>
        <source>If page addresses use only the slug, one page replaces the other. Rename one of the files.</source>
        <translation>Wenn Seitenadressen nur aus dem Slug bestehen, ersetzt eine Seite die andere. Benennen Sie eine der Dateien um.</translation>
    </message>
    <message>
        <source>Error in the folder&apos;s settings</source>
        <translation>Fehler in den Einstellungen des Ordners</translation>
    </message>
    <message>
        <source>Stet ignores this setting in .stet until you fix it; all other settings apply.</source>
        <translation>Stet beachtet diese Einstellung in .stet erst, wenn sie berichtigt ist; alle anderen gelten.</translation>
    </message>
    <message>
        <source>Invisible character</source>
        <translation>Unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>It hides or reorders text, so that a title or an address is not what it looks like. Remove it.</source>
        <translation>Es verbirgt Text oder ordnet ihn um, so dass ein Titel oder eine Adresse nicht ist, was sie scheint. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Jekyll takes the last of two values, and some programs refuse both. The fix removes what does not count.</source>
        <translation>Jekyll nimmt den letzten von zwei Werten, und manche Programme lehnen beide ab. Die Korrektur entfernt, was nicht zählt.</translation>
    </message>
    <message>
        <source>Text below the fields that nobody reads</source>
        <translation>Text unter den Feldern, den niemand liest</translation>
    </message>
    <message>
        <source>The fields end above this line, as with a closing brace, and Jekyll does not read what follows up to the closing ---. Stet keeps it as it is. Move it into the fields or into the text of the article.</source>
        <translation>Die Felder enden über dieser Zeile, etwa mit einer schließenden Klammer, und Jekyll liest nicht, was bis zum schließenden --- folgt. Stet lässt es, wie es ist. Verschieben Sie es in die Felder oder in den Text des Artikels.</translation>
    </message>
    <message>
        <source>Invisible line break in the front matter</source>
        <translation>Unsichtbarer Zeilenumbruch im Front Matter</translation>
    </message>
    <message>
        <source>U+0085, U+2028, U+2029 and a carriage return alone are line breaks to Jekyll and nothing to many programs; U+FEFF is invisible. They come with text copied from web pages. Type the text again without them.</source>
        <translation>U+0085, U+2028, U+2029 und ein Wagenrücklauf allein sind für Jekyll Zeilenumbrüche und für viele Programme nichts; U+FEFF ist unsichtbar. Sie kommen mit Text, der aus Webseiten kopiert ist. Geben Sie den Text ohne sie neu ein.</translation>
    </message>
    <message>
        <source>Value overridden by &lt;&lt;</source>
        <translation>Von &lt;&lt; überschriebener Wert</translation>
    </message>
    <message>
        <source>The value from &lt;&lt; replaces a key above it. Move the key below &lt;&lt;, or remove it.</source>
        <translation>Der Wert aus &lt;&lt; ersetzt einen Schlüssel darüber. Verschieben Sie den Schlüssel unter &lt;&lt;, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Spaces after ---</source>
        <translation>Leerzeichen nach ---</translation>
    </message>
    <message>
        <source>A site generator stops at such a file or leaves it out. Correct it in the source. If only quotes are missing, use the fix.</source>
        <translation>Ein Site-Generator bricht bei einer solchen Datei ab oder lässt sie aus. Berichtigen Sie sie im Quelltext. Fehlen nur Anführungszeichen, kann Stet sie setzen.</translation>
    </message>
</context>
<context>
    <name>SaveReportDialog</name>
    <message>
        <source>&amp;Save these again</source>
        <translation>Erneut &amp;speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Decide conflicts…</source>
        <translation>&amp;Konflikte entscheiden…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Writes an article whose file is gone to a new file</source>
        <translation>Schreibt einen Artikel, dessen Datei fort ist, in eine neue Datei</translation>
    </message>
    <message>
        <source>Articles not saved, and warnings</source>
        <translation>Nicht gespeicherte Artikel und Warnungen</translation>
    </message>
</context>
<context>
    <name>ScoresGroup</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Resonanz</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>How to Search</source>
        <translation>So suchen Sie</translation>
    </message>
    <message>
        <source>Click an example to put it into the search line.</source>
        <translation>Klicken Sie auf ein Beispiel, um es in die Suchzeile zu setzen.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>On a social network</source>
        <translation>In einem sozialen Netz</translation>
    </message>
    <message>
        <source>In a search result</source>
        <translation>In einer Suche</translation>
    </message>
</context>
<context>
    <name>SkippedDialog</name>
    <message>
        <source>What was skipped</source>
        <translation>Übersprungenes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source of the article</source>
        <translation>Quelltext des Artikels</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Die Zeile zeigen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>List what was skipped, and why</source>
        <translation>Zeigen, was übersprungen wurde und warum</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Others changed the same fields. Decide whose values stay.</source>
        <translation>Andere haben dieselben Felder geändert. Entscheiden Sie, wessen Werte bleiben.</translation>
    </message>
</context>
<context>
    <name>StoryDrawing</name>
    <message>
        <source>This build of Stet has no Qt WebEngine, so it cannot draw the graph</source>
        <translation>Dieses Stet ist ohne Qt WebEngine gebaut und kann den Graphen nicht zeichnen</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>The graph stopped unexpectedly</source>
        <translation>Der Graph wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The graph no longer responds</source>
        <translation>Der Graph reagiert nicht mehr</translation>
    </message>
    <message>
        <source>Your articles are unchanged; the list beside it still works</source>
        <translation>Die Artikel sind unverändert; die Liste daneben funktioniert weiter</translation>
    </message>
    <message>
        <source>Stet cannot draw the graph as root, because the sandbox does not work for root. Start Stet as another user</source>
        <translation>Stet kann den Graphen nicht als root zeichnen, weil die Sandbox für root nicht funktioniert. Starten Sie Stet als anderer Benutzer</translation>
    </message>
    <message>
        <source>Stet cannot draw the graph: this system does not allow the sandbox (user namespaces are off)</source>
        <translation>Stet kann den Graphen nicht zeichnen: Dieses System erlaubt die Sandbox nicht (User-Namespaces sind aus)</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message numerus="yes">
        <source>The story of &quot;%1&quot;: %n stories</source>
        <translation>
            <numerusform>Die Geschichte von „%1“: %n Geschichte</numerusform>
            <numerusform>Die Geschichte von „%1“: %n Geschichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>hat Fehler</translation>
    </message>
    <message>
        <source>has warnings</source>
        <translation>hat Warnungen</translation>
    </message>
    <message>
        <source>lists as related</source>
        <translation>nennt als verwandt</translation>
    </message>
    <message>
        <source>each lists the other</source>
        <translation>nennen einander</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Adresse</translation>
    </message>
    <message>
        <source>similar title</source>
        <translation>ähnlicher Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n weitere Linie</numerusform>
            <numerusform>%n weitere Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>published (default)</source>
        <translation>veröffentlicht (Vorgabe)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Stories that belong together</source>
        <translation>Geschichten, die zusammengehören</translation>
    </message>
</context>
<context>
    <name>StoryTexts</name>
    <message>
        <source>Has errors</source>
        <translation>Hat Fehler</translation>
    </message>
    <message>
        <source>Has warnings</source>
        <translation>Hat Warnungen</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>related both ways</source>
        <translation>beiderseits verwandt</translation>
    </message>
    <message>
        <source>related</source>
        <translation>verwandt</translation>
    </message>
    <message>
        <source>points back</source>
        <translation>verweist hierher</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Adresse</translation>
    </message>
    <message>
        <source>similar title</source>
        <translation>ähnlicher Titel</translation>
    </message>
    <message>
        <source>Each lists the other as related</source>
        <translation>Beide nennen einander als verwandt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists &quot;%2&quot; as related</source>
        <translation>„%1“ nennt „%2“ als verwandt</translation>
    </message>
    <message>
        <source>Both have the same address</source>
        <translation>Beide haben dieselbe Adresse</translation>
    </message>
    <message>
        <source>Their titles are nearly equal</source>
        <translation>Ihre Titel sind fast gleich</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>too many to be one story</source>
        <translation>zu viele für eine Geschichte</translation>
    </message>
    <message>
        <source>Too many articles share this link to be one story</source>
        <translation>Zu viele Artikel haben diese Verbindung, um eine Geschichte zu sein</translation>
    </message>
    <message>
        <source>Published (default)</source>
        <extracomment>nothing in the article says whether it is published</extracomment>
        <translation>Veröffentlicht (Vorgabe)</translation>
    </message>
</context>
<context>
    <name>TextGroup</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>E&amp;xcerpt</source>
        <translation>A&amp;nriss</translation>
    </message>
</context>
<context>
    <name>TopicsGroup</name>
    <message>
        <source>T&amp;opics</source>
        <translation>Th&amp;emen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>A topic to add</source>
        <translation>Ein Thema zum Hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
</context>
<context>
    <name>TypedText</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not an address. Addresses begin with https://.</source>
        <translation>„%1“ ist keine Adresse. Adressen beginnen mit https://.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2026-02-28T09:30:00Z.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2026-02-28T09:30:00Z.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Drafts worth a look</source>
        <translation>Entwürfe, die einen Blick lohnen</translation>
    </message>
    <message>
        <source>Published but weak</source>
        <translation>Veröffentlicht, aber schwach</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Ohne Bild</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>Als Nächstes durchsehen</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Save the search, columns and order as a view</source>
        <translation>Suche, Spalten und Reihenfolge als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Everybody who works with the folder will have the view</source>
        <translation>Alle, die mit dem Ordner arbeiten, bekommen die Ansicht</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Share in Folder</source>
        <translation>Im Ordner teilen</translation>
    </message>
</context>
<context>
    <name>stet::AddressLinks</name>
    <message>
        <source>This address cannot be opened.</source>
        <translation>Diese Adresse lässt sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>stet::AddressesGroup</name>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
</context>
<context>
    <name>stet::ArticleCells</name>
    <message>
        <source>%1, no longer matches the search</source>
        <translation>%1, passt nicht mehr zur Suche</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the worst is an error</source>
        <translation>
            <numerusform>%n Problem, ein Fehler</numerusform>
            <numerusform>%n Probleme, das schwerste ist ein Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the worst is a warning</source>
        <translation>
            <numerusform>%n Problem, eine Warnung</numerusform>
            <numerusform>%n Probleme, das schwerste ist eine Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be edited. %1</source>
        <translation>Nicht bearbeitbar. %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tell this story</source>
        <translation>
            <numerusform>%n Artikel erzählt diese Geschichte</numerusform>
            <numerusform>%n Artikel erzählen diese Geschichte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them published</source>
        <translation>
            <numerusform>%n davon veröffentlicht</numerusform>
            <numerusform>%n davon veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>New or changed on disk</source>
        <translation>Neu oder geändert auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1, with conflicts</source>
        <translation>%1, mit Konflikten</translation>
    </message>
    <message>
        <source>Others changed the same fields. Decide whose values stay.</source>
        <translation>Andere haben dieselben Felder geändert. Entscheiden Sie, wessen Werte bleiben.</translation>
    </message>
    <message>
        <source>No longer matches the search; F5 removes it</source>
        <translation>Passt nicht mehr zur Suche; F5 entfernt die Zeile</translation>
    </message>
    <message>
        <source>new or changed on disk</source>
        <translation>neu oder auf der Platte geändert</translation>
    </message>
    <message>
        <source>Reviewed: publish</source>
        <translation>Durchgesehen: veröffentlichen</translation>
    </message>
    <message>
        <source>Reviewed: keep as draft</source>
        <translation>Durchgesehen: bleibt Entwurf</translation>
    </message>
    <message>
        <source>Review later</source>
        <translation>Später durchsehen</translation>
    </message>
    <message>
        <source>Changed since it was reviewed</source>
        <translation>Seit dem Durchsehen geändert</translation>
    </message>
    <message>
        <source>Draft again, against the decision to publish</source>
        <translation>Wieder Entwurf, entgegen der Entscheidung zu veröffentlichen</translation>
    </message>
    <message>
        <source>Published against the decision to keep it as a draft</source>
        <translation>Veröffentlicht, entgegen der Entscheidung für einen Entwurf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>stet::ArticleForm</name>
    <message numerus="yes">
        <source>%n article(s) not changed; the first is %1: %2</source>
        <translation>
            <numerusform>%n Artikel nicht geändert; es ist %1: %2</numerusform>
            <numerusform>%n Artikel nicht geändert; der erste ist %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ArticleTable</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dense Rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>Two Lines per Row</source>
        <translation>Zwei Zeilen je Artikel</translation>
    </message>
</context>
<context>
    <name>stet::BulkChange</name>
    <message>
        <source>Choose a field.</source>
        <translation>Wählen Sie ein Feld.</translation>
    </message>
    <message>
        <source>Choose “Publish” or “Unpublish” for this field.</source>
        <translation>Wählen Sie für dieses Feld „Veröffentlichen“ oder „Zurückziehen“.</translation>
    </message>
    <message>
        <source>Type the text to search for.</source>
        <translation>Geben Sie den Text ein, der ersetzt werden soll.</translation>
    </message>
    <message>
        <source>Type a value.</source>
        <translation>Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>Type what to put in its place.</source>
        <translation>Geben Sie ein, was an seine Stelle treten soll.</translation>
    </message>
    <message>
        <source>Type a score from 0 to 100.</source>
        <translation>Geben Sie eine Bewertung von 0 bis 100 ein.</translation>
    </message>
</context>
<context>
    <name>stet::BulkController</name>
    <message>
        <source>Change &amp;Many</source>
        <translation>&amp;Mehrere ändern</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Veröffentlichen…</translation>
    </message>
    <message>
        <source>&amp;Unpublish…</source>
        <translation>&amp;Zurückziehen…</translation>
    </message>
    <message>
        <source>&amp;Add Topics…</source>
        <translation>Themen &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove Topics…</source>
        <translation>Themen &amp;entfernen…</translation>
    </message>
    <message>
        <source>R&amp;eplace a Topic…</source>
        <translation>Ein Thema e&amp;rsetzen…</translation>
    </message>
    <message>
        <source>Set &amp;Category…</source>
        <translation>&amp;Kategorie setzen…</translation>
    </message>
    <message>
        <source>Set &amp;Type…</source>
        <translation>&amp;Art setzen…</translation>
    </message>
    <message>
        <source>&amp;Set a Field…</source>
        <translation>Ein &amp;Feld setzen…</translation>
    </message>
    <message>
        <source>Remove a &amp;Field…</source>
        <translation>Ein Feld e&amp;ntfernen…</translation>
    </message>
    <message>
        <source>Replace Te&amp;xt…</source>
        <translation>Te&amp;xt ersetzen…</translation>
    </message>
    <message>
        <source>Apply All &amp;Decisions Again…</source>
        <translation>Alle Ent&amp;scheidungen wieder anwenden…</translation>
    </message>
    <message>
        <source>Publish or unpublish all articles that others changed, as it was decided</source>
        <translation>Alle Artikel, die andere umgestellt haben, veröffentlichen oder zurückziehen, wie es entschieden wurde</translation>
    </message>
    <message>
        <source>Pub&amp;lish from a Score On…</source>
        <translation>Ab einer Bewertung veröffent&amp;lichen…</translation>
    </message>
</context>
<context>
    <name>stet::BulkDialog</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Ein Feld setzen</translation>
    </message>
    <message>
        <source>Remove a field</source>
        <translation>Ein Feld entfernen</translation>
    </message>
    <message>
        <source>Add topics or other items</source>
        <translation>Themen oder andere Einträge hinzufügen</translation>
    </message>
    <message>
        <source>Remove topics or other items</source>
        <translation>Themen oder andere Einträge entfernen</translation>
    </message>
    <message>
        <source>Replace a topic or another item</source>
        <translation>Ein Thema oder einen anderen Eintrag ersetzen</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>Publish or unpublish as it was decided</source>
        <translation>Veröffentlichen oder zurückziehen, wie es entschieden wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n selected article(s)</source>
        <translation>
            <numerusform>%n ausgewählter Artikel</numerusform>
            <numerusform>%n ausgewählte Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overruled article(s)</source>
        <translation>
            <numerusform>%n überstimmter Artikel</numerusform>
            <numerusform>%n überstimmte Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n article(s) of the table</source>
        <translation>
            <numerusform>%n Artikel der Tabelle</numerusform>
            <numerusform>alle %n Artikel der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>Er&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>W&amp;ert</translation>
    </message>
    <message>
        <source>several with commas</source>
        <translation>mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 articles…</source>
        <translation>%1 von %2 Artikeln angesehen…</translation>
    </message>
    <message>
        <source>Will change (%1)</source>
        <translation>Wird geändert (%1)</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Skipped (%1)</source>
        <translation>Übersprungen (%1)</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Nothing to change in these articles.</source>
        <translation>In diesen Artikeln ist nichts zu ändern.</translation>
    </message>
    <message>
        <source>%1 will change: %2 bytes are replaced by %3. Nothing is written until you save, and one step undoes it.</source>
        <extracomment>%1: &quot;3 articles&quot;; %2, %3: numbers</extracomment>
        <translation>Geändert: %1; %2 Bytes werden durch %3 ersetzt. Geschrieben wird erst beim Speichern, und ein Schritt macht es rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish from a score on, unpublish below</source>
        <translation>Ab einer Bewertung veröffentlichen, darunter zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Bewertung</translation>
    </message>
</context>
<context>
    <name>stet::BulkRehearsal</name>
    <message>
        <source>Nothing to change.</source>
        <translation>Nichts zu ändern.</translation>
    </message>
    <message>
        <source>It is as it was decided.</source>
        <translation>Er ist so, wie es entschieden wurde.</translation>
    </message>
    <message>
        <source>It is published already.</source>
        <translation>Er ist schon veröffentlicht.</translation>
    </message>
    <message>
        <source>It is a draft already.</source>
        <translation>Er ist schon ein Entwurf.</translation>
    </message>
    <message>
        <source>You decided about it by hand.</source>
        <translation>Sie haben selbst darüber entschieden.</translation>
    </message>
    <message>
        <source>It has no score.</source>
        <translation>Er hat keine Bewertung.</translation>
    </message>
</context>
<context>
    <name>stet::ChangesModel</name>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>different order</source>
        <translation>andere Reihenfolge</translation>
    </message>
</context>
<context>
    <name>stet::ChangesPanel</name>
    <message>
        <source>Everything is saved</source>
        <translation>Alles ist gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Show Article</source>
        <translation>Artikel zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Kept unsaved changes to %n article(s). Open their folder to continue.</source>
        <translation>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikel sind aufbewahrt. Öffnen Sie seinen Ordner, um fortzufahren.</numerusform>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikeln sind aufbewahrt. Öffnen Sie ihren Ordner, um fortzufahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving writes %1, %2</source>
        <translation>Speichern schreibt %1, %2</translation>
    </message>
    <message>
        <source>The current article has no unsaved changes</source>
        <translation>Am aktuellen Artikel ist alles gespeichert</translation>
    </message>
</context>
<context>
    <name>stet::ConflictsDialog</name>
    <message>
        <source>Looking for what others changed…</source>
        <translation>Sucht, was andere geändert haben…</translation>
    </message>
    <message>
        <source>Nothing left to decide.</source>
        <translation>Es ist nichts mehr zu entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>Others changed %n field(s) that you changed too. Choose the value to keep.</source>
        <translation>
            <numerusform>Andere haben %n Feld geändert, das auch Sie geändert haben. Wählen Sie den Wert, der bleibt.</numerusform>
            <numerusform>Andere haben %n Felder geändert, die auch Sie geändert haben. Wählen Sie jeweils den Wert, der bleibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ConflictsModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremdes</translation>
    </message>
</context>
<context>
    <name>stet::DecisionsController</name>
    <message>
        <source>Re&amp;view</source>
        <translation>Du&amp;rchsehen</translation>
    </message>
    <message>
        <source>Go through these articles one by one</source>
        <translation>Diese Artikel einzeln durchsehen</translation>
    </message>
    <message>
        <source>Review &amp;Later</source>
        <translation>S&amp;päter durchsehen</translation>
    </message>
    <message>
        <source>Appl&amp;y Decisions Again</source>
        <translation>&amp;Entscheidungen erneut anwenden</translation>
    </message>
    <message>
        <source>Publish or unpublish the selected articles as it was decided</source>
        <translation>Die gewählten Artikel so veröffentlichen oder zurückziehen, wie es entschieden war</translation>
    </message>
    <message>
        <source>Share &amp;Decisions in Folder</source>
        <translation>Entscheidungen im Or&amp;dner teilen</translation>
    </message>
    <message>
        <source>Write your decisions into the folder&apos;s .stet, for everyone who works on it</source>
        <translation>Ihre Entscheidungen in .stet des Ordners schreiben, für alle, die daran arbeiten</translation>
    </message>
    <message>
        <source>Seen up to here</source>
        <translation>Bis hierher gesehen</translation>
    </message>
    <message>
        <source>There is no article to review</source>
        <translation>Es gibt keinen Artikel zum Durchsehen</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>alle Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 Und %n weiteres.</numerusform>
            <numerusform>%1 Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your decisions from now on are written into the folder&apos;s .stet</source>
        <translation>Ihre Entscheidungen werden ab jetzt in .stet des Ordners geschrieben</translation>
    </message>
    <message>
        <source>Your decisions from now on are private</source>
        <translation>Ihre Entscheidungen sind ab jetzt privat</translation>
    </message>
    <message numerus="yes">
        <source>Put off %n article(s) for later</source>
        <translation>
            <numerusform>%n Artikel auf später verschoben</numerusform>
            <numerusform>%n Artikel auf später verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Repor&amp;t of Decisions…</source>
        <translation>Bericht der En&amp;tscheidungen…</translation>
    </message>
</context>
<context>
    <name>stet::DeskCommands</name>
    <message numerus="yes">
        <source>Published %n article(s)</source>
        <translation>
            <numerusform>%n Artikel veröffentlicht</numerusform>
            <numerusform>%n Artikel veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublished %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurückgezogen</numerusform>
            <numerusform>%n Artikel zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles cannot be edited; the first is %1: %2</source>
        <translation>
            <numerusform>%n Artikel lässt sich nicht bearbeiten: %1: %2</numerusform>
            <numerusform>%n Artikel lassen sich nicht bearbeiten; der erste ist %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be published: %2</source>
        <translation>%1 lässt sich nicht veröffentlichen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be unpublished: %2</source>
        <translation>%1 lässt sich nicht zurückziehen: %2</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Revert: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Reverted: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot;</source>
        <translation>%1 von „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n article(s)</source>
        <translation>
            <numerusform>%2 von %n Artikel</numerusform>
            <numerusform>%2 von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 wurde nicht geändert: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n articles were not changed; the first is %1: %2</source>
        <translation>
            <numerusform>%n Artikel wurde nicht geändert; es ist %1: %2</numerusform>
            <numerusform>%n Artikel wurden nicht geändert; der erste ist %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel veröffentlichen</numerusform>
            <numerusform>%n Artikel veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurückziehen</numerusform>
            <numerusform>%n Artikel zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish only &quot;%1&quot;</source>
        <translation>Nur „%1“ veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Publish one article of %n story(s)</source>
        <translation>
            <numerusform>Einen Artikel von %n Geschichte veröffentlichen</numerusform>
            <numerusform>Je einen Artikel von %n Geschichten veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Published only &quot;%1&quot;</source>
        <translation>Nur „%1“ veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>Published one article of %n story(s)</source>
        <translation>
            <numerusform>Einen Artikel von %n Geschichte veröffentlicht</numerusform>
            <numerusform>Je einen Artikel von %n Geschichten veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message numerus="yes">
        <source>Published only &quot;%1&quot;; %n other(s) became drafts</source>
        <translation>
            <numerusform>Nur „%1“ veröffentlicht; %n anderer ist nun ein Entwurf</numerusform>
            <numerusform>Nur „%1“ veröffentlicht; %n andere sind nun Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>Already published</source>
        <translation>Bereits veröffentlicht</translation>
    </message>
    <message>
        <source>Already unpublished</source>
        <translation>Bereits Entwurf</translation>
    </message>
    <message>
        <source>Nothing left to change: %1</source>
        <translation>Es war nichts mehr zu ändern: %1</translation>
    </message>
    <message numerus="yes">
        <source>Skipped %n article(s) that others have changed since: %1</source>
        <translation>
            <numerusform>%n Artikel übersprungen, da inzwischen von anderen geändert: %1</numerusform>
            <numerusform>%n Artikel übersprungen, da inzwischen von anderen geändert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Apply the decisions about %n article(s)</source>
        <translation>
            <numerusform>Die Entscheidung über %n Artikel anwenden</numerusform>
            <numerusform>Die Entscheidungen über %n Artikel anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied the decisions about %n article(s)</source>
        <translation>
            <numerusform>Die Entscheidung über %n Artikel angewendet</numerusform>
            <numerusform>Die Entscheidungen über %n Artikel angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Every article is as it was decided</source>
        <translation>Jeder Artikel ist, wie es entschieden war</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) published</source>
        <translation>
            <numerusform>%n Artikel bleibt veröffentlicht</numerusform>
            <numerusform>%n Artikel bleiben veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n article(s) as draft</source>
        <translation>
            <numerusform>%n Artikel bleibt Entwurf</numerusform>
            <numerusform>%n Artikel bleiben Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish from a score of %1: %n article(s)</source>
        <translation>
            <numerusform>Ab Bewertung %1 veröffentlichen: %n Artikel</numerusform>
            <numerusform>Ab Bewertung %1 veröffentlichen: %n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Followed the score in %n article(s)</source>
        <translation>
            <numerusform>%n Artikel nach der Bewertung gestellt</numerusform>
            <numerusform>%n Artikel nach der Bewertung gestellt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DesktopAsker</name>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Save the article as</source>
        <translation>Den Artikel speichern unter</translation>
    </message>
    <message>
        <source>Articles (*.md *.markdown)</source>
        <translation>Artikel (*.md *.markdown)</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish anyway?</source>
        <translation>Trotzdem veröffentlichen?</translation>
    </message>
    <message>
        <source>Reset the sample?</source>
        <translation>Beispiel zurücksetzen?</translation>
    </message>
    <message>
        <source>All your changes in %1 will be lost.</source>
        <translation>Alle Änderungen in %1 gehen verloren.</translation>
    </message>
    <message>
        <source>Reset the sample</source>
        <translation>Beispiel zurücksetzen</translation>
    </message>
    <message>
        <source>Unsaved changes cannot be kept</source>
        <translation>Ungespeicherte Änderungen lassen sich nicht aufbewahren</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have unsaved changes, and Stet cannot keep them for the next start: %1</source>
        <translation>
            <numerusform>%n Artikel hat ungespeicherte Änderungen, und Stet kann sie nicht bis zum nächsten Start aufbewahren: %1</numerusform>
            <numerusform>%n Artikel haben ungespeicherte Änderungen, und Stet kann sie nicht bis zum nächsten Start aufbewahren: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Close and Lose Them</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Keep unsaved changes in</source>
        <translation>Nicht gespeicherte Änderungen aufbewahren in</translation>
    </message>
    <message>
        <source>Open a journal of unsaved changes</source>
        <translation>Ein Journal nicht gespeicherter Änderungen öffnen</translation>
    </message>
    <message>
        <source>Journals (*.journal *.journal.damaged*)</source>
        <translation>Journale (*.journal *.journal.damaged*)</translation>
    </message>
    <message>
        <source>Delete the file?</source>
        <translation>Die Datei löschen?</translation>
    </message>
    <message>
        <source>%1 may hold the only copy of a text. This cannot be undone.</source>
        <translation>%1 enthält vielleicht das einzige Exemplar eines Textes. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg *.bmp *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.svg *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Discard the text?</source>
        <translation>Text verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Some text for %n article(s) could not be applied. It is marked in its field.</source>
        <translation>
            <numerusform>Text zu %n Artikel konnte nicht übernommen werden. Er ist in seinem Feld markiert.</numerusform>
            <numerusform>Text zu %n Artikeln konnte nicht übernommen werden. Er ist in seinem Feld markiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DigestBar</name>
    <message>
        <source>Seen Up to Here</source>
        <translation>Bis hierher gesehen</translation>
    </message>
    <message>
        <source>Nothing is new any more, until others write again. Can be undone</source>
        <translation>Nichts ist mehr neu, bis andere wieder schreiben. Lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show these articles</source>
        <translation>Diese Artikel zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published by others</source>
        <translation>
            <numerusform>%n von anderen veröffentlicht</numerusform>
            <numerusform>%n von anderen veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made drafts by others</source>
        <translation>
            <numerusform>%n von anderen zum Entwurf gemacht</numerusform>
            <numerusform>%n von anderen zu Entwürfen gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n verschwunden</numerusform>
            <numerusform>%n verschwunden</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Show all files written since</source>
        <translation>Alle Dateien zeigen, die seither geschrieben wurden</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more only the heat has changed</source>
        <translation>
            <numerusform>Bei %n weiteren hat sich nur die Resonanz geändert</numerusform>
            <numerusform>Bei %n weiteren hat sich nur die Resonanz geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DiskChanges</name>
    <message numerus="yes">
        <source>%n article(s) changed on disk</source>
        <translation>
            <numerusform>%n Artikel auf dem Datenträger geändert</numerusform>
            <numerusform>%n Artikel auf dem Datenträger geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s) on disk</source>
        <translation>
            <numerusform>%n neuer Artikel auf dem Datenträger</numerusform>
            <numerusform>%n neue Artikel auf dem Datenträger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) renamed on disk</source>
        <translation>
            <numerusform>%n Artikel auf dem Datenträger umbenannt</numerusform>
            <numerusform>%n Artikel auf dem Datenträger umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n umbenannt</numerusform>
            <numerusform>%n umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) gone from disk</source>
        <translation>
            <numerusform>%n Artikel vom Datenträger verschwunden</numerusform>
            <numerusform>%n Artikel vom Datenträger verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>articles, in a list</comment>
        <translation>
            <numerusform>%n verschwunden</numerusform>
            <numerusform>%n verschwunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can no longer be read; its articles stay</source>
        <translation>%1 ist nicht mehr lesbar; seine Artikel bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) can no longer be read; their articles stay</source>
        <translation>
            <numerusform>%n Ordner ist nicht mehr lesbar; seine Artikel bleiben</numerusform>
            <numerusform>%n Ordner sind nicht mehr lesbar; ihre Artikel bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n unsaved article(s) are gone; your edits are kept, and you can save them as new files</source>
        <translation>
            <numerusform>Die Datei von %n ungespeicherten Artikel ist fort; Ihre Änderungen bleiben und lassen sich als neue Datei speichern</numerusform>
            <numerusform>Die Dateien von %n ungespeicherten Artikeln sind fort; Ihre Änderungen bleiben und lassen sich als neue Dateien speichern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DockLayout</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Narrow Down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
</context>
<context>
    <name>stet::DockTitleBar</name>
    <message>
        <source>Close this panel</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Put this panel back into the window</source>
        <translation>Diesen Bereich wieder ins Fenster setzen</translation>
    </message>
    <message>
        <source>Detach this panel</source>
        <translation>Diesen Bereich ablösen</translation>
    </message>
</context>
<context>
    <name>stet::EditingController</name>
    <message>
        <source>&amp;Save Selected</source>
        <translation>&amp;Auswahl speichern</translation>
    </message>
    <message>
        <source>Save &amp;All</source>
        <translation>Alles &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Unpublish</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Decide Conflicts…</source>
        <translation>Kon&amp;flikte entscheiden…</translation>
    </message>
    <message>
        <source>Publish the selected articles (P)</source>
        <translation>Die ausgewählten Artikel veröffentlichen (P)</translation>
    </message>
    <message>
        <source>Unpublish the selected articles (U)</source>
        <translation>Die ausgewählten Artikel zurückziehen (U)</translation>
    </message>
    <message numerus="yes">
        <source>Save %n</source>
        <translation>
            <numerusform>%n speichern</numerusform>
            <numerusform>%n speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>%n Artikel gespeichert</numerusform>
            <numerusform>%n Artikel gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy File Paths</source>
        <translation>Dateipfade kopieren</translation>
    </message>
    <message>
        <source>Revert Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Sav&amp;e Immediately</source>
        <translation>So&amp;fort speichern</translation>
    </message>
    <message>
        <source>Saves every change immediately</source>
        <translation>Speichert jede Änderung sofort</translation>
    </message>
    <message numerus="yes">
        <source>Others changed the same fields in %n article(s): %1</source>
        <translation>
            <numerusform>Andere haben in %n Artikel dieselben Felder geändert: %1</numerusform>
            <numerusform>Andere haben in %n Artikeln dieselben Felder geändert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1; %2 could not be saved</source>
        <translation>%1 gespeichert; %2 nicht</translation>
    </message>
    <message>
        <source>Nothing was written to %1: another save is running. Try again</source>
        <translation>Nach %1 wurde nichts geschrieben, weil gerade anderes gespeichert wird. Versuchen Sie es erneut</translation>
    </message>
    <message numerus="yes">
        <source>Some text for %n article(s) could not be applied and is not saved. It is marked in its field.</source>
        <translation>
            <numerusform>Text zu %n Artikel konnte nicht übernommen werden und ist nicht gespeichert. Er ist in seinem Feld markiert.</numerusform>
            <numerusform>Text zu %n Artikeln konnte nicht übernommen werden und ist nicht gespeichert. Er ist in seinem Feld markiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::EmptyState</name>
    <message>
        <source>Open a folder, or drop one here</source>
        <translation>Ordner öffnen oder hierher ziehen</translation>
    </message>
    <message>
        <source>There are no articles here</source>
        <translation>Hier gibt es keine Artikel</translation>
    </message>
    <message>
        <source>Stet lists its articles in a table, with their pictures and all their fields. No file changes until you save.</source>
        <translation>Stet zeigt die enthaltenen Artikel als Tabelle, mit ihren Bildern und allen Feldern. Bis zum Speichern bleibt jede Datei unverändert.</translation>
    </message>
    <message>
        <source>Stet looks in the folder and its subfolders for files that begin with a line “---”: .md, .markdown, .mkd, .mdx, .html, .txt, and files without an extension.</source>
        <translation>Stet sucht im Ordner und in seinen Unterordnern Dateien, die mit einer Zeile „---“ beginnen: .md, .markdown, .mkd, .mdx, .html, .txt und Dateien ohne Endung.</translation>
    </message>
</context>
<context>
    <name>stet::FacetsModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Published (default)</source>
        <translation>Veröffentlicht (Vorgabe)</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>80 and more</source>
        <translation>80 und mehr</translation>
    </message>
    <message>
        <source>60 to 79</source>
        <translation>60 bis 79</translation>
    </message>
    <message>
        <source>40 to 59</source>
        <translation>40 bis 59</translation>
    </message>
    <message>
        <source>Below 40</source>
        <translation>Unter 40</translation>
    </message>
    <message>
        <source>%1, included, %2</source>
        <translation>%1, eingeschlossen, %2</translation>
    </message>
    <message>
        <source>%1, excluded, %2</source>
        <translation>%1, ausgeschlossen, %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>values of a facet that are not listed</extracomment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht durchgesehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>Changed since the review</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
</context>
<context>
    <name>stet::FacetsPanel</name>
    <message>
        <source>Only articles with this</source>
        <translation>Nur Artikel mit diesem Wert</translation>
    </message>
    <message>
        <source>Only articles without this</source>
        <translation>Nur Artikel ohne diesen Wert</translation>
    </message>
    <message>
        <source>With or without</source>
        <translation>Mit oder ohne</translation>
    </message>
</context>
<context>
    <name>stet::FactsModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>encrypted, %n byte(s)</source>
        <translation>
            <numerusform>verschlüsselt, %n Byte</numerusform>
            <numerusform>verschlüsselt, %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Enter a name for the field.</source>
        <translation>Geben Sie einen Namen für das Feld ein.</translation>
    </message>
</context>
<context>
    <name>stet::FactsPanel</name>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>This article has no fields</source>
        <translation>Dieser Artikel hat keine Felder</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy Field Name</source>
        <translation>Feldnamen kopieren</translation>
    </message>
    <message>
        <source>Open Address</source>
        <translation>Adresse öffnen</translation>
    </message>
</context>
<context>
    <name>stet::FieldAdder</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>Leere Liste</translation>
    </message>
    <message>
        <source>Empty group</source>
        <translation>Leere Gruppe</translation>
    </message>
    <message>
        <source>A new field of the article</source>
        <translation>Ein neues Feld des Artikels</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Enter a name for the field.</source>
        <translation>Geben Sie einen Namen für das Feld ein.</translation>
    </message>
    <message>
        <source>The field %1 already exists.</source>
        <translation>Das Feld %1 gibt es schon.</translation>
    </message>
    <message>
        <source>A new field in %1</source>
        <translation>Ein neues Feld in %1</translation>
    </message>
    <message>
        <source>A new item in %1</source>
        <translation>Ein neuer Eintrag in %1</translation>
    </message>
</context>
<context>
    <name>stet::FieldBinding</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Mehrere Werte</translation>
    </message>
    <message>
        <source>Too long to edit in the form.</source>
        <translation>Zu lang, um im Formular bearbeitet zu werden.</translation>
    </message>
</context>
<context>
    <name>stet::FieldMessage</name>
    <message>
        <source>Remove the field</source>
        <translation>Das Feld entfernen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>What was typed into a field and could not be applied</extracomment>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>stet::FieldNameLine</name>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Its path in the front matter; Enter adds it</source>
        <translation>Sein Pfad im YAML-Kopf; die Eingabetaste fügt es hinzu</translation>
    </message>
    <message>
        <source>Add field, such as provider.name</source>
        <extracomment>provider.name is an example of a path and stays as it is</extracomment>
        <translation>Feld hinzufügen, etwa provider.name</translation>
    </message>
</context>
<context>
    <name>stet::FileExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>stet::FilterLine</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search title, excerpt, provider and topics, or filter: is:draft quality:&gt;=70</source>
        <translation>Titel, Anriss, Quelle und Themen durchsuchen oder filtern: is:draft quality:&gt;=70</translation>
    </message>
    <message>
        <source>How to Search</source>
        <translation>So suchen Sie</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>So suchen Sie</translation>
    </message>
</context>
<context>
    <name>stet::FindBar</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FixDialog</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 wird entfernt</translation>
    </message>
    <message>
        <source>The value gets quotes</source>
        <translation>Der Wert bekommt Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 and more in %2. Nothing is written until you save, and one step undoes it.</source>
        <translation>%1 und mehr in %2. Geschrieben wird erst, wenn Sie speichern, und ein Schritt macht es rückgängig.</translation>
    </message>
    <message>
        <source>%1 in %2. Nothing is written until you save, and one step undoes it.</source>
        <translation>%1 in %2. Geschrieben wird erst, wenn Sie speichern, und ein Schritt macht es rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: values without effect are removed</source>
        <translation>%1: Werte ohne Wirkung werden entfernt</translation>
    </message>
</context>
<context>
    <name>stet::FoldHeading</name>
    <message numerus="yes">
        <source>%1: %n problem(s)</source>
        <extracomment>%1: name of a group of fields</extracomment>
        <translation>
            <numerusform>%1: %n Problem</numerusform>
            <numerusform>%1: %n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FolderController</name>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Rese&amp;t the Sample</source>
        <translation>Beispiel z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close Folder</source>
        <translation>Ordner s&amp;chließen</translation>
    </message>
    <message>
        <source>Read A&amp;gain</source>
        <translation>Neu ein&amp;lesen</translation>
    </message>
    <message>
        <source>&amp;What Was Skipped…</source>
        <translation>Über&amp;sprungenes…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1</source>
        <translation>Das Beispiel ließ sich nicht nach %1 kopieren</translation>
    </message>
    <message>
        <source>Stet cannot watch all folders; changes in the others appear after a minute, or press F5</source>
        <translation>Stet kann nicht alle Ordner beobachten; Änderungen in den anderen erscheinen nach einer Minute oder mit F5</translation>
    </message>
    <message>
        <source>Loading canceled; press F5 to load everything</source>
        <translation>Laden abgebrochen; F5 lädt alles</translation>
    </message>
</context>
<context>
    <name>stet::FolderSettingsEditor</name>
    <message>
        <source>The folder&apos;s settings were not changed: %1</source>
        <translation>Die Einstellungen des Ordners wurden nicht geändert: %1</translation>
    </message>
</context>
<context>
    <name>stet::ImagePanel</name>
    <message>
        <source>no size declared</source>
        <translation>keine Größe angegeben</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <extracomment>%1 is a size as 790 × 530; the file has the size that the article says</extracomment>
        <translation>%1, stimmt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>The article cannot be read, so its pictures are unknown</source>
        <translation>Der Artikel ist nicht lesbar, seine Bilder sind daher unbekannt</translation>
    </message>
    <message>
        <source>This article has no picture</source>
        <translation>Dieser Artikel hat kein Bild</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>%1, actually %2</source>
        <extracomment>both are sizes as 790 × 530</extracomment>
        <translation>%1, tatsächlich %2</translation>
    </message>
    <message>
        <source>of a related story</source>
        <translation>einer verwandten Geschichte</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <translation>Wird geladen: %1 von %2</translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>Wird geladen: %1</translation>
    </message>
    <message>
        <source>Loading from %1…</source>
        <translation>Wird von %1 geladen …</translation>
    </message>
    <message>
        <source>too small for a lead picture, which needs %1</source>
        <extracomment>%1 is a size as 300 × 150</extracomment>
        <translation>zu klein für das erste Bild, das %1 braucht</translation>
    </message>
    <message>
        <source>too long for a lead picture</source>
        <translation>zu lang für das erste Bild</translation>
    </message>
    <message>
        <source>upright: as a lead picture it is cut</source>
        <translation>hochkant: als erstes Bild wird es beschnitten</translation>
    </message>
</context>
<context>
    <name>stet::InspectorPanel</name>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n articles: your changes apply to all of them</source>
        <translation>
            <numerusform>%n Artikel: Ihre Änderungen gelten für ihn</numerusform>
            <numerusform>%n Artikel: Ihre Änderungen gelten für alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Quelltext öffnen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
</context>
<context>
    <name>stet::ItemsGroup</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Verwandte Geschichten</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>This picture is only an address. Fill in another field, and both are kept.</source>
        <translation>Dieses Bild ist nur eine Adresse. Füllen Sie ein weiteres Feld aus, bleibt beides erhalten.</translation>
    </message>
    <message>
        <source>This story is only a text. Fill in another field, and both are kept.</source>
        <translation>Dieser Artikel ist nur ein Text. Füllen Sie ein weiteres Feld aus, bleibt beides erhalten.</translation>
    </message>
</context>
<context>
    <name>stet::JournalController</name>
    <message>
        <source>&amp;Recover…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Writing takes too long.</source>
        <translation>Das Schreiben dauert zu lange.</translation>
    </message>
    <message>
        <source>Your views cannot be written: %1 They are kept until Stet is closed.</source>
        <translation>Ihre Ansichten können nicht geschrieben werden: %1 Sie bleiben erhalten, bis Stet geschlossen wird.</translation>
    </message>
    <message>
        <source>Which articles are kept apart cannot be written: %1 It is kept until Stet is closed.</source>
        <translation>Welche Artikel getrennt bleiben, kann nicht geschrieben werden: %1 Es bleibt erhalten, bis Stet geschlossen wird.</translation>
    </message>
    <message>
        <source>Settings cannot be written to %1. They are kept until Stet is closed.</source>
        <translation>Einstellungen können nicht in %1 geschrieben werden. Sie bleiben erhalten, bis Stet geschlossen wird.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>Anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>What you have not saved cannot be kept for the next start: %1</source>
        <translation>Was Sie nicht gespeichert haben, kann nicht für den nächsten Start aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of a journal of unsaved changes cannot be read, the first in line %1. Articles whose changes could be read: %2. The file is kept as %3.</source>
        <translation>
            <numerusform>%n Teil eines Journals ungespeicherter Änderungen ist nicht lesbar, in Zeile %1. Artikel, deren Änderungen lesbar waren: %2. Die Datei bleibt als %3 erhalten.</numerusform>
            <numerusform>%n Teile eines Journals ungespeicherter Änderungen sind nicht lesbar, der erste in Zeile %1. Artikel, deren Änderungen lesbar waren: %2. Die Datei bleibt als %3 erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message numerus="yes">
        <source>Interrupted saves left %n file(s) beside articles.</source>
        <translation>
            <numerusform>Abgebrochenes Speichern hat %n Datei neben Artikeln hinterlassen.</numerusform>
            <numerusform>Abgebrochenes Speichern hat %n Dateien neben Artikeln hinterlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>A journal of unsaved changes cannot be read: %1</source>
        <translation>Ein Journal nicht gespeicherter Änderungen kann nicht gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Kept unsaved changes to %n article(s); open their folder to restore them</source>
        <translation>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikel sind aufbewahrt; öffnen Sie seinen Ordner, um sie wiederherzustellen</numerusform>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikeln sind aufbewahrt; öffnen Sie ihren Ordner, um sie wiederherzustellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored the unsaved changes to %n article(s)</source>
        <translation>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikel wiederhergestellt</numerusform>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikeln wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Could not restore unsaved changes to %n article(s): %1</source>
        <translation>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikel konnten nicht wiederhergestellt werden: %1</numerusform>
            <numerusform>Nicht gespeicherte Änderungen an %n Artikeln konnten nicht wiederhergestellt werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in .stet</source>
        <translation>In .stet aufbewahren</translation>
    </message>
    <message>
        <source>Your decisions cannot be written: %1 They are kept until Stet is closed.</source>
        <translation>Ihre Entscheidungen lassen sich nicht schreiben: %1 Sie bleiben, bis Stet geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>stet::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Publish the selected articles</source>
        <translation>Die ausgewählten Artikel veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish the selected articles</source>
        <translation>Die ausgewählten Artikel zurückziehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Die Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Search; Escape clears, then leaves</source>
        <translation>Suche; Esc leert sie und führt dann zurück</translation>
    </message>
    <message>
        <source>Save the selected articles</source>
        <translation>Die ausgewählten Artikel speichern</translation>
    </message>
    <message>
        <source>Save all articles</source>
        <translation>Alle Artikel speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Read the folders again</source>
        <translation>Die Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Einen Ordner öffnen</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>Den Ordner schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <comment>in the window title</comment>
        <translation>
            <numerusform>%n nicht gespeichert</numerusform>
            <numerusform>%n nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Next and previous pane</source>
        <translation>Nächster und voriger Bereich</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Next and previous article; Shift extends the selection</source>
        <translation>Nächster und voriger Artikel; Umschalt erweitert die Auswahl</translation>
    </message>
    <message>
        <source>Go to the fields; Escape returns to the table</source>
        <translation>Zu den Feldern; Esc führt zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Go to %1; press again to close it</source>
        <translation>Zu %1; noch einmal: schließen</translation>
    </message>
    <message>
        <source>Review the articles that the table shows, one by one; again: back to the desk</source>
        <translation>Die Artikel der Tabelle einzeln durchsehen; noch einmal: zurück zum Schreibtisch</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Quick look: the article large over the window; again to close</source>
        <translation>Schnellansicht: der Artikel groß über dem Fenster; nochmals schließt sie</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>First and last article</source>
        <translation>Erster und letzter Artikel</translation>
    </message>
</context>
<context>
    <name>stet::NoMatchView</name>
    <message>
        <source>Did you mean</source>
        <translation>Meinten Sie</translation>
    </message>
    <message>
        <source>No article matches the search</source>
        <translation>Kein Artikel passt zur Suche</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>stet::PictureController</name>
    <message>
        <source>Pictures from %1 are loaded from now on. The preferences list what is allowed.</source>
        <translation>Bilder von %1 werden ab jetzt geladen. Die Einstellungen führen auf, was erlaubt ist.</translation>
    </message>
    <message>
        <source>All pictures of the articles in %1 are loaded from now on. The preferences list what is allowed.</source>
        <translation>Alle Bilder der Artikel in %1 werden ab jetzt geladen. Die Einstellungen führen auf, was erlaubt ist.</translation>
    </message>
    <message>
        <source>Saved the picture as %1</source>
        <translation>Bild gespeichert als %1</translation>
    </message>
    <message>
        <source>The desktop cannot open %1</source>
        <translation>Das System kann %1 nicht öffnen</translation>
    </message>
    <message>
        <source>No picture was copied: %1</source>
        <translation>Es wurde kein Bild kopiert: %1</translation>
    </message>
    <message>
        <source>Added the picture. Its file is now %1; Undo keeps it.</source>
        <translation>Bild hinzugefügt. Seine Datei ist jetzt %1; „Rückgängig“ behält sie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>stet::PictureOffer</name>
    <message>
        <source>Always in This &amp;Folder</source>
        <translation>Immer in diesem &amp;Ordner</translation>
    </message>
    <message>
        <source>Loads the pictures of all articles in this folder, from any site</source>
        <translation>Lädt die Bilder aller Artikel in diesem Ordner, von jeder Website</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Loads this picture from the web. The site learns that somebody looks at it.</source>
        <translation>Lädt dieses Bild aus dem Web. Die Website erfährt, dass jemand es ansieht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Always from %1</source>
        <extracomment>%1 is the name of a site</extracomment>
        <translation>Immer von %1</translation>
    </message>
    <message>
        <source>Allow the Private Host %1</source>
        <extracomment>%1 is the name of a computer in a private network</extracomment>
        <translation>Privaten Rechner %1 erlauben</translation>
    </message>
    <message>
        <source>&amp;Load Only This Picture</source>
        <translation>&amp;Nur dieses Bild laden</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>a button: lets Stet load pictures from a site</extracomment>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Loads this picture, and from now on all pictures from %1</source>
        <translation>Lädt dieses Bild und von jetzt an alle Bilder von %1</translation>
    </message>
</context>
<context>
    <name>stet::PicturePlayer</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>stet::PictureStrip</name>
    <message>
        <source>of this article</source>
        <translation>dieses Artikels</translation>
    </message>
    <message>
        <source>of a related story</source>
        <translation>einer verwandten Geschichte</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the first is the address of a picture, the second says of which story it is</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>stet::PictureVerbs</name>
    <message>
        <source>Previous Picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next Picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Make Lead Picture</source>
        <translation>Zum ersten Bild machen</translation>
    </message>
    <message>
        <source>Use This Picture</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
    <message>
        <source>Adds the picture of the related story as the lead picture of this article</source>
        <translation>Fügt das Bild der verwandten Geschichte als erstes Bild dieses Artikels hinzu</translation>
    </message>
    <message>
        <source>Add Picture from File…</source>
        <translation>Bild aus Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add Picture of the Site…</source>
        <translation>Bild der Website hinzufügen …</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fit to Panel</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Original Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Save Picture As…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>Open Picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Opens the picture in the browser. That tells the site who is reading.</source>
        <translation>Öffnet das Bild im Browser. Dadurch erfährt die Website, wer liest.</translation>
    </message>
    <message>
        <source>Crop Guide 1.91:1 (Share Card)</source>
        <extracomment>shows what remains of a picture that is cut to this shape</extracomment>
        <translation>Zuschnitt 1,91:1 zeigen (Vorschau in Netzwerken)</translation>
    </message>
    <message>
        <source>Crop Guide 16:9</source>
        <translation>Zuschnitt 16:9 zeigen</translation>
    </message>
    <message>
        <source>Crop Guide 1:1</source>
        <translation>Zuschnitt 1:1 zeigen</translation>
    </message>
</context>
<context>
    <name>stet::PictureView</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>stet::PreferencesController</name>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Minimum quality worth publishing: %1</source>
        <translation>Veröffentlichen lohnt ab Qualität %1</translation>
    </message>
</context>
<context>
    <name>stet::PreferencesDialog</name>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Loaded pictures: %1</source>
        <extracomment>%1 is a size as 12 MB</extracomment>
        <translation>Geladene Bilder: %1</translation>
    </message>
    <message>
        <source>%1, also in a private network</source>
        <translation>%1, auch in einem privaten Netz</translation>
    </message>
    <message>
        <source>All pictures of the articles in %1</source>
        <translation>Alle Bilder der Artikel in %1</translation>
    </message>
</context>
<context>
    <name>stet::ProblemsModel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>stet::ProblemsPanel</name>
    <message>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Checking the articles…</source>
        <translation>Die Artikel werden geprüft…</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Go to Field</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>Ignore in This Article</source>
        <translation>In diesem Artikel ignorieren</translation>
    </message>
    <message>
        <source>Severity of This Rule</source>
        <translation>Schwere dieser Regel</translation>
    </message>
</context>
<context>
    <name>stet::PublishGroup</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>stet::PublishOneDialog</name>
    <message>
        <source>the best by quality</source>
        <translation>den besten nach Qualität</translation>
    </message>
    <message>
        <source>the earliest</source>
        <translation>den frühesten</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n Geschichte</numerusform>
            <numerusform>%n Geschichten</numerusform>
        </translation>
    </message>
    <message>
        <source>by provider order</source>
        <translation>nach der Reihenfolge der Anbieter</translation>
    </message>
    <message>
        <source>Nothing to change: each of these stories already has exactly one published article, or only one article.</source>
        <translation>Nichts zu ändern: Von jeder dieser Geschichten ist schon genau ein Artikel veröffentlicht, oder es gibt nur einen.</translation>
    </message>
    <message>
        <source>One article per story (%1): %2 will be published, %3 will become drafts. Nothing is written until you save, and one step undoes it.</source>
        <extracomment>%1: &quot;3 stories&quot;</extracomment>
        <translation>Ein Artikel je Geschichte (%1): %2 werden veröffentlicht, %3 werden Entwürfe. Geschrieben wird erst beim Speichern, und ein Schritt macht es rückgängig.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message numerus="yes">
        <source>Story of %n article(s)</source>
        <translation>
            <numerusform>Geschichte mit %n Artikel</numerusform>
            <numerusform>Geschichte mit %n Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishPolicy</name>
    <message numerus="yes">
        <source>%n of these articles have errors. The first: %1</source>
        <translation>
            <numerusform>%n Artikel hat einen Fehler: %1</numerusform>
            <numerusform>%n dieser Artikel haben Fehler. Der erste: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::QualityChart</name>
    <message>
        <source>Histogram of quality</source>
        <translation>Histogramm der Qualität</translation>
    </message>
    <message>
        <source>%1 published, %2 drafts. The arrow keys move the threshold that is tried; all figures are in the table.</source>
        <translation>%1 veröffentlicht, %2 Entwürfe. Die Pfeiltasten verschieben die Schwelle, die ausprobiert wird; alle Zahlen stehen in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>share of your yes from a score on</source>
        <translation>Anteil Ihrer Ja ab einer Bewertung</translation>
    </message>
    <message>
        <source>your yes and no part at %1</source>
        <translation>Ihr Ja und Nein trennen sich bei %1</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n veröffentlicht</numerusform>
            <numerusform>%n veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>From here on you said yes to %1 and no to %2</source>
        <translation>Ab hier haben Sie %1 mal Ja und %2 mal Nein gesagt</translation>
    </message>
</context>
<context>
    <name>stet::QualityController</name>
    <message>
        <source>Minimum quality worth publishing: %1</source>
        <translation>Mindestqualität zum Veröffentlichen: %1</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>qualitaet</translation>
    </message>
</context>
<context>
    <name>stet::QualityModel</name>
    <message>
        <source>without a provider</source>
        <translation>ohne Anbieter</translation>
    </message>
    <message>
        <source>without a topic</source>
        <translation>ohne Thema</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>ohne Bewertung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Yes from here on</source>
        <translation>Ja ab hier</translation>
    </message>
    <message>
        <source>No from here on</source>
        <translation>Nein ab hier</translation>
    </message>
    <message>
        <source>Share of yes</source>
        <translation>Anteil Ja</translation>
    </message>
</context>
<context>
    <name>stet::QualityPanel</name>
    <message>
        <source>%1: %2 of %3 kept, %4 expected</source>
        <translation>%1: %2 von %3 Entwurf geblieben, %4 erwartet</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Nach Anbieter</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message numerus="yes">
        <source>publish %n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf veröffentlichen</numerusform>
            <numerusform>%n Entwürfe veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpublish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurückziehen</numerusform>
            <numerusform>%n Artikel zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: would %2.</source>
        <translation>%1: würde %2.</translation>
    </message>
    <message>
        <source>%1: would change nothing.</source>
        <translation>%1: würde nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n more you decided by hand: they stay as they are.</source>
        <translation>
            <numerusform>Über %n weiteren haben Sie selbst entschieden: er bleibt, wie er ist.</numerusform>
            <numerusform>Über %n weitere haben Sie selbst entschieden: sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these articles</source>
        <translation>Diese Artikel zeigen</translation>
    </message>
</context>
<context>
    <name>stet::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Schnellansicht</translation>
    </message>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
</context>
<context>
    <name>stet::ReaderPanel</name>
    <message>
        <source>As on a &amp;Phone</source>
        <translation>Wie auf einem &amp;Telefon</translation>
    </message>
    <message>
        <source>As on a &amp;Tablet</source>
        <translation>Wie auf einem Ta&amp;blet</translation>
    </message>
    <message>
        <source>&amp;Full Width</source>
        <translation>&amp;Volle Breite</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>&amp;Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Find in the Article</source>
        <translation>Im Artikel &amp;suchen</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
</context>
<context>
    <name>stet::ReadingController</name>
    <message>
        <source>&amp;Quick Look</source>
        <translation>&amp;Schnellansicht</translation>
    </message>
    <message>
        <source>The page could not be made into a PDF</source>
        <translation>Aus der Seite wurde kein PDF</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>The page could not be printed</source>
        <translation>Die Seite ließ sich nicht drucken</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>stet::RecoverDialog</name>
    <message>
        <source>Nothing to recover</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
</context>
<context>
    <name>stet::RecoveryModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Nachher:</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>The same as the article. It can be deleted.</source>
        <translation>Dasselbe wie der Artikel. Die Datei kann gelöscht werden.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n nicht gespeicherte Änderung</numerusform>
            <numerusform>%n nicht gespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left by an interrupted save</source>
        <translation>Von abgebrochenem Speichern hinterlassen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Was geblieben ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>stet::RefusedTexts</name>
    <message>
        <source>Not applied: %1
Press F2 to correct the text, and Escape there to discard it.</source>
        <translation>Nicht übernommen: %1
F2 öffnet den Text, um ihn zu berichtigen; Escape verwirft ihn dort.</translation>
    </message>
    <message>
        <source>%1, not applied: %2</source>
        <translation>%1, nicht übernommen: %2</translation>
    </message>
</context>
<context>
    <name>stet::RehearsalModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
</context>
<context>
    <name>stet::ReportDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>These days:</source>
        <translation>Diese Tage:</translation>
    </message>
    <message>
        <source>Nothing was decided on these days</source>
        <translation>An diesen Tagen wurde nichts entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of which the first are shown</source>
        <translation>%1, davon die ersten gezeigt</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>entscheidungen</translation>
    </message>
</context>
<context>
    <name>stet::ReviewController</name>
    <message>
        <source>Ask &amp;Before Publishing with Errors</source>
        <translation>Vor dem Veröffentlichen mit &amp;Fehlern fragen</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n value(s)</source>
        <translation>
            <numerusform>%n Wert beheben</numerusform>
            <numerusform>%n Werte beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Ignore “%1” in %2</source>
        <translation>„%1“ in %2 ignorieren</translation>
    </message>
    <message>
        <source>Severity of “%1”: %2</source>
        <translation>Schwere von „%1“: %2</translation>
    </message>
    <message>
        <source>Switch off “%1”</source>
        <translation>„%1“ abschalten</translation>
    </message>
    <message>
        <source>Stet cannot fix any of this by itself; edit the fields</source>
        <translation>Davon kann Stet nichts von selbst beheben; bearbeiten Sie die Felder</translation>
    </message>
</context>
<context>
    <name>stet::ReviewPage</name>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Bleibt Entwurf</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Only this of the story</source>
        <translation>Nur dieser der Geschichte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Desk  F8</source>
        <translation>Schreibtisch  F8</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>Durchsehen: %1</translation>
    </message>
    <message>
        <source>This article has an error. Press the same key again to publish it all the same. %1</source>
        <translation>Dieser Artikel hat einen Fehler. Dieselbe Taste noch einmal veröffentlicht ihn trotzdem. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %n min left</source>
        <translation>
            <numerusform>%1 · noch etwa %n min</numerusform>
            <numerusform>%1 · noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>You are through. %1, %2, %3.</source>
        <translation>Sie sind durch. %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n veröffentlicht</numerusform>
            <numerusform>%n veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as draft</source>
        <translation>
            <numerusform>%n bleibt Entwurf</numerusform>
            <numerusform>%n bleiben Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for later</source>
        <translation>
            <numerusform>%n für später</numerusform>
            <numerusform>%n für später</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewQueueModel</name>
    <message>
        <source>quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>durchgesehen</translation>
    </message>
</context>
<context>
    <name>stet::ReviewSession</name>
    <message>
        <source>Put off for later</source>
        <translation>Auf später verschoben</translation>
    </message>
</context>
<context>
    <name>stet::RowReasons</name>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n Stunde alt</numerusform>
            <numerusform>%n Stunden alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>%n Monat alt</numerusform>
            <numerusform>%n Monate alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n Jahr alt</numerusform>
            <numerusform>%n Jahre alt</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>New since you have seen this folder</source>
        <translation>Neu, seit Sie diesen Ordner gesehen haben</translation>
    </message>
    <message>
        <source>published by others</source>
        <translation>von anderen veröffentlicht</translation>
    </message>
    <message>
        <source>made a draft by others</source>
        <translation>von anderen zum Entwurf gemacht</translation>
    </message>
    <message>
        <source>another title</source>
        <translation>anderer Titel</translation>
    </message>
    <message>
        <source>quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>heat %1</source>
        <translation>Resonanz %1</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>Since you have seen it: %1</source>
        <translation>Seit Sie ihn gesehen haben: %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>story of %1</source>
        <translation>Geschichte aus %1</translation>
    </message>
</context>
<context>
    <name>stet::SaveReportDialog</name>
    <message>
        <source>Not saved (%1)</source>
        <translation>Nicht gespeichert (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) saved.</source>
        <translation>
            <numerusform>%n Artikel gespeichert.</numerusform>
            <numerusform>%n Artikel gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n of them others changed the same fields.</source>
        <translation>
            <numerusform>In %n davon haben andere dieselben Felder geändert.</numerusform>
            <numerusform>In %n davon haben andere dieselben Felder geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be saved. They stay unsaved and keep all edits.</source>
        <translation>
            <numerusform>%n Artikel konnte nicht gespeichert werden. Die Änderungen bleiben erhalten, aber ungespeichert.</numerusform>
            <numerusform>%n Artikel konnten nicht gespeichert werden. Die Änderungen bleiben erhalten, aber ungespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything was saved; %n article(s) have warnings.</source>
        <translation>
            <numerusform>Alles wurde gespeichert; zu %n Artikel gibt es Warnungen.</numerusform>
            <numerusform>Alles wurde gespeichert; zu %n Artikeln gibt es Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved with warnings</source>
        <translation>Mit Warnungen gespeichert</translation>
    </message>
</context>
<context>
    <name>stet::SaveReportModel</name>
    <message>
        <source>Saved. %1</source>
        <translation>Gespeichert. %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>stet::ScoresGroup</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>stet::Screenshot</name>
    <message>
        <source>There is no row %1; there are %2.</source>
        <translation>Zeile %1 gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild ließ sich nicht nach %1 schreiben.</translation>
    </message>
    <message>
        <source>The window was not ready within %1 seconds.</source>
        <translation>Das Fenster wurde innerhalb von %1 Sekunden nicht fertig.</translation>
    </message>
</context>
<context>
    <name>stet::SearchController</name>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Reading fields</source>
        <translation>Felder werden gelesen</translation>
    </message>
    <message>
        <source>Removed the view %1</source>
        <translation>Ansicht %1 entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reading canceled; press F5 to read the rest</source>
        <translation>Lesen abgebrochen; F5 liest den Rest</translation>
    </message>
</context>
<context>
    <name>stet::SearchHelp</name>
    <message>
        <source>both words, in title, excerpt, provider, topics or file name</source>
        <translation>beide Wörter, in Titel, Anriss, Quelle, Themen oder Dateiname</translation>
    </message>
    <message>
        <source>in one field: title, excerpt, provider, topics, category, type, file, folder</source>
        <translation>in einem Feld: title, excerpt, provider, topics, category, type, file, folder</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>numbers: quality, heat, and any field that holds one</source>
        <translation>Zahlen: quality, heat und jedes Feld mit einer Zahl</translation>
    </message>
    <message>
        <source>from one number to another</source>
        <translation>von einer Zahl bis zu einer anderen</translation>
    </message>
    <message>
        <source>in a year, a month or on a day (UTC)</source>
        <translation>in einem Jahr, einem Monat oder an einem Tag (UTC)</translation>
    </message>
    <message>
        <source>later than a day; &lt;, &lt;= and &gt;= too</source>
        <translation>später als ein Tag; auch &lt;, &lt;= und &gt;=</translation>
    </message>
    <message>
        <source>the last seven days; also h, w, m and y</source>
        <translation>die letzten sieben Tage; auch h, w, m und y</translation>
    </message>
    <message>
        <source>today, or yesterday</source>
        <translation>heute oder gestern (yesterday)</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>edited here and not saved yet</source>
        <translation>hier geändert und noch nicht gespeichert</translation>
    </message>
    <message>
        <source>cannot be read; is:locked cannot be edited</source>
        <translation>nicht lesbar; is:locked nicht änderbar</translation>
    </message>
    <message>
        <source>lacks a picture, or any other field; has: the opposite</source>
        <translation>ohne Bild oder ein anderes Feld; has: das Gegenteil</translation>
    </message>
    <message>
        <source>in a folder and those below it</source>
        <translation>in einem Ordner und denen darunter</translation>
    </message>
    <message>
        <source>a saved view, by its name</source>
        <translation>eine gespeicherte Ansicht, nach ihrem Namen</translation>
    </message>
    <message>
        <source>how many pictures, or related stories</source>
        <translation>wie viele Bilder oder verwandte Geschichten</translation>
    </message>
    <message>
        <source>the exact phrase</source>
        <translation>die Wörter direkt hintereinander</translation>
    </message>
    <message>
        <source>one of them; parentheses group</source>
        <translation>eines davon; Klammern fassen zusammen</translation>
    </message>
    <message>
        <source>the first but not the second; NOT does the same</source>
        <translation>das erste, aber nicht das zweite; NOT tut dasselbe</translation>
    </message>
    <message>
        <source>in the text of the article; takes a moment, because Stet reads the files</source>
        <translation>im Text des Artikels; dafür werden die Dateien gelesen, was einen Augenblick dauert</translation>
    </message>
    <message>
        <source>the whole text; for topics, of one topic</source>
        <translation>der ganze Text; bei Themen eines der Themen</translation>
    </message>
    <message>
        <source>any field of the front matter, such as images[0].url</source>
        <translation>jedes Feld des YAML-Kopfs, etwa images[0].url</translation>
    </message>
    <message>
        <source>on the site; is:unset: published by default</source>
        <translation>auf der Website; is:unset: nach Vorgabe veröffentlicht</translation>
    </message>
</context>
<context>
    <name>stet::ShareCard</name>
    <message>
        <source>Cut off: %1</source>
        <translation>Abgeschnitten: %1</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
</context>
<context>
    <name>stet::SitePicturesDialog</name>
    <message>
        <source>The site has no pictures beside this article or in its usual folders.</source>
        <translation>Die Website hat keine Bilder neben diesem Artikel oder in ihren üblichen Ordnern.</translation>
    </message>
    <message>
        <source>Add a picture of the site</source>
        <translation>Bild der Website hinzufügen</translation>
    </message>
    <message>
        <source>Pictures of the site</source>
        <translation>Bilder der Website</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>stet::SkippedDialog</name>
    <message>
        <source>Nothing was skipped</source>
        <translation>Nichts wurde übersprungen</translation>
    </message>
    <message>
        <source>Skipped (%1)</source>
        <translation>Übersprungen (%1)</translation>
    </message>
</context>
<context>
    <name>stet::SkippedModel</name>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>stet::SourcePanel</name>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n articles selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>This article is too large to be edited here</source>
        <translation>Dieser Artikel ist zu groß, um hier bearbeitet zu werden</translation>
    </message>
    <message>
        <source>Select a single article to edit its source.</source>
        <translation>Wählen Sie einen einzelnen Artikel aus, um seinen Quelltext zu bearbeiten.</translation>
    </message>
    <message>
        <source>The editor takes files of up to %1 MB and lines of up to %2 KB. Use another text editor.</source>
        <translation>Der Editor fasst Dateien bis %1 MB und Zeilen bis %2 KB. Verwenden Sie einen anderen Texteditor.</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
</context>
<context>
    <name>stet::StatusStrip</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n nicht gespeichert</numerusform>
            <numerusform>%n nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 von %n Artikel</numerusform>
            <numerusform>%1 von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 among them</source>
        <translation>darunter %1</translation>
    </message>
</context>
<context>
    <name>stet::StoryActs</name>
    <message>
        <source>%1 has no address, so no article can list it as related</source>
        <translation>%1 hat keine Adresse, darum kann kein Artikel ihn als verwandt nennen</translation>
    </message>
    <message>
        <source>Add as related</source>
        <translation>Als verwandt aufnehmen</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verweis entfernen</translation>
    </message>
    <message>
        <source>Not the same story: &quot;%1&quot;</source>
        <translation>Nicht dieselbe Geschichte: „%1“</translation>
    </message>
    <message>
        <source>The same story again: &quot;%1&quot;</source>
        <translation>Wieder dieselbe Geschichte: „%1“</translation>
    </message>
</context>
<context>
    <name>stet::StoryController</name>
    <message>
        <source>Publish &amp;One of Each Story…</source>
        <translation>Von &amp;jeder Geschichte einen veröffentlichen…</translation>
    </message>
    <message>
        <source>Add the Others as &amp;Related</source>
        <translation>Die anderen als ver&amp;wandt aufnehmen</translation>
    </message>
    <message>
        <source>Adds the other selected articles to the related stories of the current one</source>
        <translation>Nimmt die anderen ausgewählten Artikel unter die verwandten Geschichten des aktuellen auf</translation>
    </message>
</context>
<context>
    <name>stet::StoryModel</name>
    <message>
        <source>Provider</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>%1 (to &quot;%2&quot;)</source>
        <translation>%1 (mit „%2“)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>stet::StoryPanel</name>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>Publish Only This</source>
        <translation>Nur diesen veröffentlichen</translation>
    </message>
    <message>
        <source>Add as Related</source>
        <translation>Als verwandt aufnehmen</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>Verweis entfernen</translation>
    </message>
    <message>
        <source>Not the Same Story</source>
        <translation>Nicht dieselbe Geschichte</translation>
    </message>
    <message>
        <source>Not the Same Story, for Everybody</source>
        <translation>Nicht dieselbe Geschichte, für alle</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Opens the address of this story in the browser</source>
        <translation>Öffnet die Adresse dieser Geschichte im Browser</translation>
    </message>
    <message>
        <source>This story stands alone</source>
        <translation>Diese Geschichte steht allein</translation>
    </message>
    <message>
        <source>It lists no related stories, and no other article has its address or a title like it</source>
        <translation>Sie nennt keine verwandten Geschichten, und kein anderer Artikel hat ihre Adresse oder einen Titel wie sie</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The Same Story Again: %1</source>
        <translation>Wieder dieselbe Geschichte: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n kept apart</source>
        <translation>
            <numerusform>%n getrennt gehalten</numerusform>
            <numerusform>%n getrennt gehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>Selects this article in the table</source>
        <translation>Wählt diesen Artikel in der Tabelle aus</translation>
    </message>
    <message>
        <source>Publishes this article and unpublishes all others of its story</source>
        <translation>Veröffentlicht diesen Artikel und zieht alle anderen seiner Geschichte zurück</translation>
    </message>
    <message>
        <source>Adds this story to the related stories of the selected article</source>
        <translation>Nimmt diese Geschichte unter die verwandten Geschichten des ausgewählten Artikels auf</translation>
    </message>
    <message>
        <source>Removes this story and the selected article from each other&apos;s related stories</source>
        <translation>Entfernt diese Geschichte und den ausgewählten Artikel gegenseitig aus den verwandten Geschichten</translation>
    </message>
    <message>
        <source>Keeps this article out of the selected article&apos;s story, and remembers that</source>
        <translation>Hält diesen Artikel aus der Geschichte des ausgewählten heraus und merkt sich das</translation>
    </message>
    <message>
        <source>Remembers that in the folder&apos;s .stet, for everybody who works on this folder</source>
        <translation>Merkt sich das in .stet des Ordners, für alle, die an diesem Ordner arbeiten</translation>
    </message>
</context>
<context>
    <name>stet::TextGroup</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::TextReaderView</name>
    <message>
        <source>Article as readers see it</source>
        <translation>Artikel, wie Leser ihn sehen</translation>
    </message>
</context>
<context>
    <name>stet::TopicsGroup</name>
    <message>
        <source>Add a topic</source>
        <translation>Ein Thema hinzufügen</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Mehrere Werte</translation>
    </message>
    <message>
        <source>These topics are not plain text. Edit them in All fields.</source>
        <translation>Diese Themen sind kein einfacher Text. Bearbeiten Sie sie unter „Alle Felder“.</translation>
    </message>
</context>
<context>
    <name>stet::UnchangedModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>stet::ViewList</name>
    <message>
        <source>Shared in %1</source>
        <translation>Geteilt in %1</translation>
    </message>
    <message>
        <source>Comes with Stet</source>
        <translation>Mit Stet geliefert</translation>
    </message>
    <message>
        <source>%1, %2 articles</source>
        <translation>%1, %2 Artikel</translation>
    </message>
</context>
<context>
    <name>stet::ViewsPanel</name>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>Share in %1</source>
        <translation>In %1 teilen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The search has an error. Fix it, then save the view.</source>
        <translation>Die Suche hat einen Fehler. Beheben Sie ihn und speichern Sie dann die Ansicht.</translation>
    </message>
    <message>
        <source>Make Private</source>
        <translation>Privat machen</translation>
    </message>
    <message>
        <source>Share in Folder</source>
        <translation>Im Ordner teilen</translation>
    </message>
    <message>
        <source>Update to Current Table</source>
        <translation>Auf die aktuelle Tabelle aktualisieren</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>stet::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
</TS>
