#include "widgets/form/value_suggestions.h"

#include <QComboBox>
#include <QCompleter>
#include <QSignalBlocker>

namespace stet {

namespace {

void fill(QComboBox& box, const QStringList& values)
{
    const QSignalBlocker blocker(box);
    const auto text = box.currentText();
    QStringList offered;
    for (int i = 0; i < box.count(); ++i)
        offered << box.itemText(i);
    if (values != offered) {
        box.clear();
        box.addItems(values);
    }
    box.setCurrentIndex(-1);
    box.setEditText(text);
}

} // namespace

void suggestValues(QComboBox& box, const QString& field, ArticleForm& form, KnownValues& values)
{
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    QObject::connect(
        &values, &KnownValues::counted, &box, [&box, &values, field] { fill(box, values.valuesOf(field)); });
    QObject::connect(&form, &ArticleForm::changed, &box, [&values, field] { values.valuesOf(field); });
}

} // namespace stet
