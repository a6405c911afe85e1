using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Http;

/// <summary>Everything that a public answer depends on besides what was asked: the store, how its runs ended, and the day. Store and runs are compared by reference.</summary>
internal sealed record AnswerState(StoreState Store, FreshnessBoard Board, DateOnly Day)
{
    public bool Is(StoreState store, FreshnessBoard board) => ReferenceEquals(Store, store) && ReferenceEquals(Board, board);
}
