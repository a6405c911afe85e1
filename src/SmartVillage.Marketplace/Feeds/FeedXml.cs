using System.Text;
using System.Xml;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>How XML feeds are written: UTF-8 without a byte order mark, checked characters, the stream left open.</summary>
internal static class FeedXml
{
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = true,
        CloseOutput = false,
    });
}
