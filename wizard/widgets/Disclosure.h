#pragma once

#include <QWidget>

class QHBoxLayout;

namespace trunkline::widgets {

class DisclosureHead;
class Fold;

/// A heading with a chevron that folds and unfolds what is under it: "Advanced settings", "Details".
class Disclosure : public QWidget
{
    Q_OBJECT
public:
    /// `title` with & before the Alt letter; `second` is shown behind it, muted, while folded.
    explicit Disclosure(const QString &title, const QString &second = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSecond(const QString &second);
    /// What unfolds. The disclosure owns it. `indent`: under the title's text instead of under the chevron.
    void setContent(QWidget *content, bool indent = true);
    QWidget *content() const { return m_content; }
    /// Something at the trailing edge of the heading, shown only while unfolded ("Reset to usual").
    void addTrailing(QWidget *widget);

    bool isUnfolded() const;
    /// `animated` false when the page opens.
    void setUnfolded(bool unfolded, bool animated = true);

    /// The button, for focus order.
    QWidget *head() const;

Q_SIGNALS:
    void toggled(bool unfolded);

private:
    DisclosureHead *m_head;
    Fold *m_fold;
    QWidget *m_content = nullptr;
    QWidget *m_trailing;
    QHBoxLayout *m_trailingRow;
};

} // namespace trunkline::widgets
