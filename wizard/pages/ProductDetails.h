#pragma once

#include "answers/Draft.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class BulletList;
class Field;
class LineEdit;
class Notice;
}

namespace trunkline::pages {

/// What is to be said about the chosen product: the parts of its address that only the user knows, what it changed in
/// the settings, and what does not work there.
class ProductDetails : public QWidget
{
    Q_OBJECT
public:
    explicit ProductDetails(QWidget *parent = nullptr);

    void setDraft(Draft *draft);
    /// Why the user's own file of products is left out; nothing: it is not.
    void setFileProblem(const std::optional<Error> &problem);
    /// Shows what is wrong with the parts, also with those that nobody has left yet.
    void check();
    /// Puts the focus on the first part that is missing or wrong. False: there is none.
    bool focusMissing();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        Preset::Part part;
        widgets::Field *field;
        widgets::LineEdit *edit = nullptr; ///< null: a choice
        bool left = false;                 ///< the user has been there
    };

    void retranslate();
    void show();
    void build(const Preset *product);
    QWidget *editorOf(Row &row);
    void showRow(const Row &row);
    void showNotice(const Preset &product);
    void offerGuide(const Preset &product);
    QString changes(const Preset &product) const;

    QPointer<Draft> m_draft;
    std::optional<Error> m_fileProblem;
    QString m_guide; ///< the text of the notice's button; empty: none
    QString m_shown; ///< the product whose rows are there
    QVector<Row> m_rows;
    QWidget *m_parts;
    widgets::BulletList *m_list;
    widgets::Notice *m_notice, *m_fileNotice;
};

} // namespace trunkline::pages
