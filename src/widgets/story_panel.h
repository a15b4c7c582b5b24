#pragma once

#include "article_reader.h"
#include "seams.h"
#include "story_model.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StoryPanel;
}

namespace stet {

/// The stories that the current article lists as related.
class StoryPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    StoryPanel(UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~StoryPanel() override;

    /// nullptr: no article is current.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);

private:
    std::unique_ptr<Ui::StoryPanel> m_ui;
    UrlOpener& m_opener;
    StoryModel m_model;
};

} // namespace stet
