using System.Xml;
using System.Xml.Linq;

namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>
/// Reads CAP 1.2, and 1.1 which differs in nothing that is used here. No document type, no entity and no address inside is ever followed. Unknown elements are passed over.
/// </summary>
internal static class CapReader
{
    private const long LargestDocument = 2_000_000;

    /// <exception cref="XmlException">It is no XML, or lacks what every message must have.</exception>
    public static CapAlert Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestDocument,
        });
        var root = XDocument.Load(reader).Root;
        if (root is not { Name.LocalName: "alert" })
        {
            throw new XmlException("no alert");
        }

        return new CapAlert
        {
            Identifier = Required(root, "identifier"),
            Sender = Required(root, "sender"),
            Sent = Numbers.Instant(Text(root, "sent")) ?? throw new XmlException("sent"),
            Status = Required(root, "status"),
            MessageType = Required(root, "msgType"),
            References = References(Text(root, "references")),
            Infos = [.. Children(root, "info").Select(Info)],
        };
    }

    private static CapInfo Info(XElement info) => new()
    {
        Language = Text(info, "language"),
        Event = Text(info, "event") ?? Text(info, "headline") ?? string.Empty,
        Categories = Texts(info, "category"),
        ResponseTypes = Texts(info, "responseType"),
        Urgency = Text(info, "urgency"),
        Severity = Text(info, "severity"),
        Certainty = Text(info, "certainty"),
        Effective = Numbers.Instant(Text(info, "effective")),
        Onset = Numbers.Instant(Text(info, "onset")),
        Expires = Numbers.Instant(Text(info, "expires")),
        SenderName = Text(info, "senderName"),
        Headline = Text(info, "headline"),
        Description = Text(info, "description"),
        Instruction = Text(info, "instruction"),
        Web = Numbers.WebAddress(Text(info, "web")),
        Areas = [.. Children(info, "area").Select(area => new CapArea(Text(area, "areaDesc") ?? string.Empty, Texts(area, "polygon"), Texts(area, "circle")))],
    };

    /// <summary>Written as <c>sender,identifier,sent</c>, several parted by blanks.</summary>
    private static List<CapReference> References(string? text) =>
    [
        .. from written in (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
           let parts = written.Split(',')
           where parts.Length >= 2
           select new CapReference(parts[0], parts[1]),
    ];

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    private static string? Text(XElement parent, string name) => Children(parent, name).Select(child => child.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    private static string Required(XElement parent, string name) => Text(parent, name) ?? throw new XmlException(name);

    private static List<string> Texts(XElement parent, string name) => [.. Children(parent, name).Select(child => child.Value.Trim()).Where(text => text.Length > 0)];
}
