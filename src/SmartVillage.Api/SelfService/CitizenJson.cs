using System.Text.Json;
using SmartVillage.Marketplace.Products;
using SmartVillage.Services.Requests;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>What Layanan Mandiri gave, as JSON. Texts of others come without HTML: OpenSID's own are not cleaned.</summary>
internal static class CitizenJson
{
    /// <summary>Words that go out, as they can be shown everywhere.</summary>
    public static string Words(string text) => PlainText.Clean(text);

    public static void Write(Utf8JsonWriter writer, LetterRequirement requirement) => Write(writer, ("id", requirement.Id), ("name", requirement.Name));

    public static void Write(Utf8JsonWriter writer, CitizenDocument document) =>
        Write(writer, ("id", document.Id), ("name", document.Name), ("requirement", document.Requirement), ("addedAt", document.AddedAt));

    public static void Write(Utf8JsonWriter writer, CitizenBenefit benefit) =>
        Write(writer, ("id", benefit.Id), ("programme", benefit.Programme), ("origin", benefit.Origin), ("from", benefit.From), ("until", benefit.Until));

    public static void Write(Utf8JsonWriter writer, CitizenComplaint complaint) => Write(
        writer, ("id", complaint.Id), ("title", complaint.Title), ("text", GoodsText.Plain(complaint.Text)), ("state", complaint.State == ComplaintState.Unknown ? null : complaint.State.ToString()),
        ("createdAt", complaint.CreatedAt));

    public static void Write(Utf8JsonWriter writer, SentComplaint sent)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("sent", true);
        writer.WriteString("id", sent.Id);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CitizenMessage message) =>
        WriteRead(writer, message.IsRead, ("id", message.Id), ("subject", message.Subject), ("text", GoodsText.Plain(message.Text)), ("at", message.At));

    public static void Write(Utf8JsonWriter writer, CitizenNotice notice) => WriteRead(writer, notice.IsRead, ("id", notice.Id), ("title", notice.Title), ("text", GoodsText.Plain(notice.Text)));

    public static void Write(Utf8JsonWriter writer, CitizenNoticeCount count)
    {
        writer.WriteStartObject();
        writer.WriteNumber("unread", count.Unread);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, NewsArticle article) => Write(
        writer, ("id", article.Id), ("slug", article.Slug), ("title", article.Title), ("text", GoodsText.Plain(article.Html)), ("publishedAt", article.PublishedAt));

    public static void Write(Utf8JsonWriter writer, NewsCategory category) => Write(writer, ("id", category.Id), ("name", category.Name), ("slug", category.Slug));

    public static void Write(Utf8JsonWriter writer, NewsEvent happening) => Write(writer, ("id", happening.Id), ("title", happening.Title), ("at", happening.At), ("place", happening.Place));

    public static void Write(Utf8JsonWriter writer, NewsComment comment) =>
        Write(writer, ("id", comment.Id), ("article", comment.ArticleId), ("author", comment.Author), ("text", GoodsText.Plain(comment.Text)), ("at", comment.At));

    public static void Write(Utf8JsonWriter writer, OfficialPresence official) =>
        Write(writer, ("id", official.Id), ("name", official.Name), ("position", official.Position), ("presence", official.Presence));

    private static void Write(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        writer.WriteStartObject();
        WriteFields(writer, fields);
        writer.WriteEndObject();
    }

    private static void WriteRead(Utf8JsonWriter writer, bool? isRead, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        writer.WriteStartObject();
        WriteFields(writer, fields);
        if (isRead is { } known)
        {
            writer.WriteBoolean("read", known);
        }
        else
        {
            writer.WriteNull("read");
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, ReadOnlySpan<(string Name, string? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            writer.WriteString(name, value);
        }
    }
}
