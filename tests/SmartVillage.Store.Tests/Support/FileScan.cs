using System.Text;

namespace SmartVillage.Store.Tests.Support;

/// <summary>Looks into every file of a store as a thief would.</summary>
internal static class FileScan
{
    public static bool Holds(string folder, string text) => FilesHolding(folder, text).Count > 0;

    /// <summary>Names of files that hold the text, as UTF-8 or UTF-16, in any case.</summary>
    public static IReadOnlyList<string> FilesHolding(string folder, string text)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var needles = new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() }.SelectMany(t => new[] { Encoding.UTF8.GetBytes(t), Encoding.Unicode.GetBytes(t) });
            if (needles.Any(needle => bytes.AsSpan().IndexOf(needle) >= 0))
            {
                found.Add(Path.GetFileName(path));
            }
        }

        return found;
    }
}
