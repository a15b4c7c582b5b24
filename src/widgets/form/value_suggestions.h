#pragma once

#include "models/article/article_form.h"
#include "models/search/known_values.h"

class QComboBox;

namespace stet {

/// Fills an editable box with the values that the opened folders have for a field, and completes typed text by them.
/// `form` and `values` must outlive the box.
void suggestValues(QComboBox& box, const QString& field, ArticleForm& form, KnownValues& values);

} // namespace stet
