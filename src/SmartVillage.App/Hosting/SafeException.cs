using System.Text;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Hosting;

/// <summary>An exception without its words: a database driver quotes rows in them. Our own messages never do, so they stay.</summary>
internal static class SafeException
{
    public static string Describe(Exception exception)
    {
        var text = new StringBuilder();
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            text.Append(current.GetType().FullName);
            if (current is SmartVillageException known)
            {
                text.Append(' ').Append(known.Code).Append(": ").Append(known.Message);
            }

            text.AppendLine().AppendLine(current.StackTrace);
        }

        return text.ToString();
    }
}
