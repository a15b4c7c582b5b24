#include "publish_command.h"

#include <QCoreApplication>

namespace stet {

PublishCommand::PublishCommand(ArticleStore& store, std::vector<ArticleEdit> edits, bool publish, LeftAlone leftAlone)
    : m_store(store)
    , m_edits(std::move(edits))
    , m_leftAlone(std::move(leftAlone))
{
    const auto count = static_cast<int>(m_edits.size());
    setText(publish ? QCoreApplication::translate("PublishCommand", "Publish %n article(s)", nullptr, count)
                    : QCoreApplication::translate("PublishCommand", "Unpublish %n article(s)", nullptr, count));
}

void PublishCommand::redo()
{
    if (const auto left = m_store.apply(m_edits); !left.empty())
        m_leftAlone(left);
}

void PublishCommand::undo()
{
    std::vector<ArticleEdit> inverse;
    inverse.reserve(m_edits.size());
    for (const auto& edit : m_edits)
        inverse.push_back({edit.row, edit.edit.inverse()});
    if (const auto left = m_store.apply(inverse); !left.empty())
        m_leftAlone(left);
}

} // namespace stet
