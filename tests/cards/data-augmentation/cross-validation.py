folds = list(kfold(103, 5))
seen = np.concatenate([val for _, val in folds])
assert sorted(seen) == list(range(103))
for train, val in folds:
    assert len(train) + len(val) == 103 and not set(train) & set(val)
trains = [set(train) for train, _ in kfold(100, 5)]
for i in range(5):
    for j in range(i):
        assert len(trains[i] & trains[j]) / len(trains[i]) == 0.75
assert len(list(kfold(7, 7))[0][1]) == 1
