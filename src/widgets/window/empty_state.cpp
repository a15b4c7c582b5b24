#include "widgets/window/empty_state.h"

#include "models/desk/article_texts.h"
#include "ui_empty_state.h"
#include "widgets/parts/icons.h"

#include <QDir>
#include <QKeyEvent>
#include <QToolButton>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int logoSide = 96;
constexpr int folderWidth = 400; // of the path on a button, in pixels

/// A recent folder. Enter opens it too, as on a push button.
class FolderButton final : public QToolButton
{
public:
    explicit FolderButton(const QString& folder)
    {
        const auto home = QDir::homePath();
        const auto shown = folder.startsWith(home + u'/') ? u"~"_s + folder.mid(home.size()) : folder;
        setText(fontMetrics().elidedText(shown, Qt::ElideMiddle, folderWidth).replace(u'&', u"&&"_s));
        setToolTip(plainToolTip(folder));
        setAccessibleName(folder);
        setIcon(themedIcon(u"folder"_s));
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QToolButton::keyPressEvent(event);
    }
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EmptyState>())
{
    m_ui->setupUi(this);
    m_ui->logo->setIcon(u"org.stetdesk.Stet"_s, IconLabel::Tone::AsDrawn, logoSide);
    m_ui->open->setIcon(themedIcon(u"folder-open"_s));
    auto font = m_ui->sentence->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_ui->sentence->setFont(font);
    makeSecondary(*m_ui->recentTitle);
    m_ui->hint->setForegroundRole(QPalette::PlaceholderText);
    m_ui->folder->setElideMode(Qt::ElideMiddle);
    connect(m_ui->open, &QAbstractButton::clicked, this, &EmptyState::openRequested);
    connect(m_ui->sample, &QAbstractButton::clicked, this, &EmptyState::sampleRequested);
    connect(m_ui->skipped, &QAbstractButton::clicked, this, &EmptyState::skippedRequested);
    setNothingOpen();
    setRecentFolders({});
}

EmptyState::~EmptyState() = default;

void EmptyState::setNothingOpen()
{
    m_ui->sentence->setText(tr("Open a folder, or drop one here"));
    m_ui->folder->hide();
    m_ui->hint->setText(tr("Stet lists its articles in a table, with their pictures and all their fields. No file "
                           "changes until you save."));
    m_ui->skipped->hide();
}

void EmptyState::setNothingFound(const QString& folder)
{
    m_ui->sentence->setText(tr("There are no articles here"));
    m_ui->folder->setText(folder);
    m_ui->folder->show();
    m_ui->hint->setText(tr("Stet looks in the folder and its subfolders for files that begin with a line “---”: .md, "
                           ".markdown, .mkd, .mdx, .html, .txt, and files without an extension."));
    m_ui->skipped->show();
}

void EmptyState::setRecentFolders(const QStringList& folders)
{
    while (auto* item = m_ui->recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ui->recentTitle->setVisible(!folders.isEmpty());
    for (const auto& folder : folders) {
        auto* button = new FolderButton(folder);
        connect(button, &QAbstractButton::clicked, this, [this, folder] { Q_EMIT recentRequested(folder); });
        m_ui->recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace stet
