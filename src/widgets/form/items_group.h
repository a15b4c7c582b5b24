#pragma once

#include "models/article/article_form.h"
#include "models/article/typed_text.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ItemsGroup;
}

namespace stet {

class FieldBinding;

/// A list of maps, such as the images or the related stories: adds, duplicates, moves and removes items, and edits the
/// fields of the chosen one.
class ItemsGroup final : public QWidget
{
    Q_OBJECT

public:
    /// A field of an item.
    struct Field
    {
        KeyPath path; ///< within the item
        QString label;
        ReadTyped read;
        bool isAddress = false;
    };
    struct Kind
    {
        KeyPath list;
        QString name; ///< of the group
        std::vector<Field> fields; ///< the first one names an item, and a new item has only that
        QString textNote; ///< what to say of an item that is a text alone
        /// Returns which of the fields such a text is. The item becomes a map when another field is filled in.
        std::size_t (*fieldOfText)(const std::string& text);
    };

    /// All must outlive the group.
    ItemsGroup(Kind kind, ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~ItemsGroup() override;

    /// Remembers in the settings whether the person unfolded the group. `settings` must outlive the group.
    void rememberFolding(Settings& settings, const QString& key);

private:
    /// Returns the item that is a text alone at a path or above it; nullptr for others.
    const Value* textAt(const KeyPath& path) const;
    KeyPath pathOf(std::size_t field, int row) const;
    ReadTyped readerOf(const Field& field) const;
    void addFields(UrlOpener& opener, Clipboard& clipboard);
    void showItems();
    void showItem();
    void showProblems();
    void add(bool isCopy);
    void move(int step);
    void remove();
    void change(FieldChange change, int next);
    void discardTyping();
    QString nameOfItem(const Value& item, std::size_t index) const;

    std::unique_ptr<Ui::ItemsGroup> m_ui;
    Kind m_kind;
    ArticleForm& m_form;
    QString m_heading; ///< the name, with the number of items
    std::vector<FieldBinding*> m_bindings; ///< one for each field
    std::vector<RowId> m_rows; ///< the articles whose items are shown
    bool m_isNoted = false; ///< the message is about an item that is a text alone
    int m_next = -1; ///< the item to choose when the list has changed
    bool m_isAdding = false; ///< the next item is a new one, whose first field the person will type
};

ItemsGroup::Kind imagesKind();
ItemsGroup::Kind relatedKind();

} // namespace stet
