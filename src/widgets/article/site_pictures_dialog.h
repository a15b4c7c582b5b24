#pragma once

#include "models/desk/article_store.h"
#include "widgets/parts/thumbnail_loader.h"

#include <QDialog>
#include <QSize>

#include <memory>
#include <string>
#include <vector>

class QDialogButtonBox;
class QLabel;
class QListWidget;

namespace stet {

/// Lets a person choose one of the site's own pictures from thumbnails. Changes nothing itself.
class SitePicturesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The source must outlive the dialog.
    explicit SitePicturesDialog(const PictureSource& source, QWidget* parent = nullptr);

    /// `article`: the canonical path of the article for which a picture is chosen; `references` as it would write them.
    void openFor(RowId row, const std::string& article, const std::vector<std::string>& references,
        std::shared_ptr<const ConfinedReader> reader);

Q_SIGNALS:
    /// `size`: of the picture, in pixels.
    void chosen(stet::RowId row, const std::string& reference, QSize size);

private:
    void updateButtons();

    QListWidget* m_list;
    QLabel* m_none;
    QDialogButtonBox* m_buttons;
    RowId m_row = noRow;
    std::vector<std::string> m_references;
    std::vector<QSize> m_sizes; ///< of the references; empty while one is not known
    ThumbnailLoader m_loader;
};

} // namespace stet
