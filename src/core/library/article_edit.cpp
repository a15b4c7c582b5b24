#include "core/library/article_edit.h"

#include <unordered_map>

namespace stet {

std::vector<ArticleEdit> inverseOf(const std::vector<ArticleEdit>& edits)
{
    std::vector<ArticleEdit> inverse;
    inverse.reserve(edits.size());
    std::unordered_map<const FieldEdit*, std::shared_ptr<const FieldEdit>> known;
    for (const auto& [row, edit] : edits) {
        auto& turned = known[edit.get()];
        if (turned == nullptr)
            turned = std::make_shared<const FieldEdit>(edit->inverse());
        inverse.emplace_back(row, turned);
    }
    return inverse;
}

} // namespace stet
