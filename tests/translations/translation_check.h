#pragma once

#include <QByteArray>
#include <QStringList>

namespace stet::test {

/// What is wrong with a translation file (the XML of Qt Linguist) that lupdate has just brought up to date, a sentence
/// each with context and source: a text without finished translation, one that the sources no longer have,
/// placeholders, plural forms, mnemonics or an ellipsis that differ from the source, and quotation marks that are not
/// the language's. The plural of languages with two forms only.
QStringList faultsOf(const QByteArray& xml);

/// The texts that have plural forms.
int pluralCount(const QByteArray& xml);

} // namespace stet::test
