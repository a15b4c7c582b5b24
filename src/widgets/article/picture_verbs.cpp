#include "widgets/article/picture_verbs.h"

#include "images/image_reference.h"
#include "widgets/article/picture_view.h"
#include "widgets/parts/icons.h"

#include <QWidget>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<double, 3> guideAspects{1.91, 16. / 9, 1};

void setUp(QAction& action, const QString& icon, const QString& text, const QKeySequence& key = {})
{
    if (!icon.isEmpty())
        action.setIcon(themedIcon(icon));
    action.setText(text);
    action.setShortcut(key);
    action.setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace

PictureVerbs::PictureVerbs(PictureView& view, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_oneGuide(nullptr)
{
    setUp(previous, u"previous"_s, tr("Previous Picture"), QKeySequence(Qt::Key_PageUp));
    setUp(next, u"next"_s, tr("Next Picture"), QKeySequence(Qt::Key_PageDown));
    setUp(makeLead, u"publish"_s, tr("Make Lead Picture"));
    setUp(usePicture, u"add"_s, tr("Use This Picture"));
    usePicture.setToolTip(tr("Adds the picture of the related story as the lead picture of this article"));
    setUp(addFile, u"folder-open"_s, tr("Add Picture from File…"));
    setUp(browseFolder, u"folder"_s, tr("Add Picture of the Site…"));
    setUp(fullScreen, u"eye"_s, tr("Full Screen"), QKeySequence(Qt::Key_F11));
    setUp(fit, {}, tr("Fit to Panel"), QKeySequence(Qt::Key_0));
    setUp(original, {}, tr("Original Size"), QKeySequence(Qt::Key_1));
    setUp(zoomIn, {}, tr("Zoom In"), QKeySequence(Qt::Key_Plus));
    setUp(zoomOut, {}, tr("Zoom Out"), QKeySequence(Qt::Key_Minus));
    setUp(copyPicture, u"image"_s, tr("Copy Picture"));
    setUp(copyAddress, u"copy"_s, tr("Copy Address"));
    setUp(saveAs, u"save"_s, tr("Save Picture As…"));
    setUp(openFile, u"external-link"_s, tr("Open Picture"));
    setUp(showInFolder, u"folder"_s, tr("Show in Folder"));
    setUp(browse, u"external-link"_s, tr("Open in Browser"));
    browse.setToolTip(tr("Opens the picture in the browser. That tells the site who is reading."));
    connect(&fit, &QAction::triggered, &m_view, &PictureView::showFit);
    connect(&original, &QAction::triggered, &m_view, &PictureView::showOriginal);
    connect(&zoomIn, &QAction::triggered, &m_view, &PictureView::zoomIn);
    connect(&zoomOut, &QAction::triggered, &m_view, &PictureView::zoomOut);
    //: shows what remains of a picture that is cut to this shape
    const std::array<QString, 3> names{
        tr("Crop Guide 1.91:1 (Share Card)"), tr("Crop Guide 16:9"), tr("Crop Guide 1:1")};
    m_oneGuide.setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (std::size_t i = 0; i < m_guides.size(); ++i) {
        m_guides[i].setText(names[i]);
        m_guides[i].setCheckable(true);
        m_oneGuide.addAction(&m_guides[i]);
    }
    connect(&m_oneGuide, &QActionGroup::triggered, this, [this] {
        double aspect = 0;
        for (std::size_t i = 0; i < m_guides.size(); ++i)
            aspect = m_guides[i].isChecked() ? guideAspects[i] : aspect;
        m_view.setGuide(aspect);
    });
}

void PictureVerbs::addTo(QWidget& widget)
{
    const auto add = [&widget](std::initializer_list<QAction*> actions) {
        widget.addActions(actions);
        auto* separator = new QAction(&widget);
        separator->setSeparator(true);
        widget.addAction(separator);
    };
    add({&makeLead, &usePicture, &addFile, &browseFolder});
    add({&fullScreen, &fit, &original, &zoomIn, &zoomOut});
    add({&m_guides[0], &m_guides[1], &m_guides[2]});
    add({&copyPicture, &copyAddress, &saveAs});
    add({&openFile, &showInFolder, &browse});
    widget.addActions({&previous, &next});
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PictureVerbs::update(const StoryPicture* picture, bool isShown, std::size_t count)
{
    const auto kind = picture != nullptr ? classifyImageReference(picture->image.reference) : ImageReferenceKind::Empty;
    const bool isOwn = picture != nullptr && picture->isOwn;
    makeLead.setEnabled(isOwn && picture->item > 0);
    usePicture.setEnabled(picture != nullptr && !isOwn);
    for (auto* verb : {&fit, &original, &zoomIn, &zoomOut, &copyPicture, &saveAs})
        verb->setEnabled(isShown);
    for (auto& guide : m_guides)
        guide.setEnabled(isShown);
    fullScreen.setEnabled(isShown);
    copyAddress.setEnabled(picture != nullptr);
    for (auto* verb : {&openFile, &showInFolder})
        verb->setEnabled(isShown && kind == ImageReferenceKind::Local);
    browse.setEnabled(kind == ImageReferenceKind::Remote);
    for (auto* verb : {&previous, &next})
        verb->setEnabled(count > 1);
}

} // namespace stet
