using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Turns whatever breaks a stream or a query half-way into one sentence with a remedy.</summary>
internal static class SourceStream
{
    public static async Task<T> GuardAsync<T>(Func<Task<T>> read, OpenSidSourceOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            throw SourceFailures.Translate(exception, options);
        }
    }

    public static async IAsyncEnumerable<T> GuardAsync<T>(
        IAsyncEnumerable<T> source, OpenSidSourceOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var items = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception exception) when (IsFailure(exception, cancellationToken))
            {
                throw SourceFailures.Translate(exception, options);
            }

            yield return items.Current;
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is not (SmartVillageException or OutOfMemoryException) && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
