using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Finds the products that hold the words of a question, with a score for each; what is found stands in the scratch.</summary>
internal sealed class WordMatcher(Postings[] postings, int products)
{
    // A list that is so much longer than what is left is looked up instead of read through.
    private const int LookUpAbove = 16;

    /// <summary>Products that hold every word, each in one of its meanings; rare words are taken first.</summary>
    public void All(IReadOnlyList<Meaning> words, Scratch scratch)
    {
        byte number = 0;
        foreach (var word in words.OrderBy(SizeOf))
        {
            var next = scratch.Empty();
            if (number == 0)
            {
                Start(word, scratch, next);
            }
            else
            {
                Keep(word, number, scratch, next);
            }

            number++;
            foreach (var product in scratch.Found.Items)
            {
                if (scratch.Last[product] != number)
                {
                    scratch.Clear(product);
                }
            }

            scratch.Take(next);
            if (next.Count == 0)
            {
                break;
            }
        }
    }

    /// <summary>Products that hold any word, and how many; every product's score is the sum over the words it holds.</summary>
    public void Any(IReadOnlyList<Meaning> words, Scratch scratch)
    {
        var found = scratch.Found;
        for (var w = 0; w < words.Count; w++)
        {
            foreach (var (term, fit) in words[w].Terms)
            {
                var (list, weight) = (postings[term], WeightOf(term, fit));
                for (var i = 0; i < list.Products.Length; i++)
                {
                    var product = list.Products[i];
                    if (scratch.Last[product] == w + 1)
                    {
                        continue;
                    }

                    if (scratch.Hits[product]++ == 0)
                    {
                        found.Add(product);
                    }

                    scratch.Last[product] = (byte)(w + 1);
                    scratch.Score[product] += weight * list.Weights[i];
                }
            }
        }
    }

    private void Start(Meaning word, Scratch scratch, ProductList found)
    {
        var (last, score) = (scratch.Last, scratch.Score);
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            var weights = list.Weights;
            for (var i = 0; i < list.Products.Length; i++)
            {
                var product = list.Products[i];
                if (last[product] == 0)
                {
                    (last[product], score[product]) = (1, weight * weights[i]);
                    found.Add(product);
                }
            }
        }
    }

    private void Keep(Meaning word, byte number, Scratch scratch, ProductList kept)
    {
        var candidates = scratch.Found;
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            if (list.Products.Length > (long)candidates.Count * LookUpAbove)
            {
                foreach (var product in candidates.Items)
                {
                    if (scratch.Last[product] == number && Array.BinarySearch(list.Products, product) is >= 0 and var at)
                    {
                        Hit(product, weight * list.Weights[at]);
                    }
                }
            }
            else
            {
                for (var i = 0; i < list.Products.Length; i++)
                {
                    if (scratch.Last[list.Products[i]] == number)
                    {
                        Hit(list.Products[i], weight * list.Weights[i]);
                    }
                }
            }
        }

        void Hit(int product, float score)
        {
            scratch.Last[product]++;
            scratch.Score[product] += score;
            kept.Add(product);
        }
    }

    /// <summary>What a word says in this index: the rarer the more.</summary>
    private float WeightOf(int term, float fit) => fit * MathF.Log(1 + ((float)products / postings[term].Products.Length));

    private long SizeOf(Meaning word) => word.Terms.Sum(t => (long)postings[t.Term].Products.Length);
}
